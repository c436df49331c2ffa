import type { GoldMetadata } from '../../model/gold.js';
import type { MetadataFields } from '../../model/metadata.js';
import { foldName } from '../../text/slug.js';

/** One metadata field that gold states, and whether the record has it right. */
export interface FieldOutcome {
  readonly field: string;
  readonly right: boolean;
  readonly want: string;
  readonly got: string;
}

/** Compares the fields that the gold states: names by letters and digits, URLs and dates as they stand, the day of publication apart. */
export function scoreMetadata(gold: GoldMetadata, got: Partial<MetadataFields>): FieldOutcome[] {
  const out: FieldOutcome[] = [];
  const text = (field: 'title' | 'outlet' | 'url' | 'dateline', same: (a: string, b: string) => boolean): void => {
    const want = gold[field];
    if (want) out.push({ field, right: same(got[field] ?? '', want), want, got: got[field] ?? '' });
  };
  const folded = (a: string, b: string): boolean => foldName(a) === foldName(b);
  text('title', folded);
  text('outlet', folded);
  text('url', (a, b) => a === b);
  text('dateline', folded);
  if (gold.published) {
    const { published: want } = gold;
    const have = got.published ?? '';
    out.push({ field: 'published', right: have === want, want, got: have });
    out.push({ field: 'published.day', right: have.slice(0, 10) === want.slice(0, 10), want, got: have });
  }
  for (const [field, key] of [
    ['author', 'authors'],
    ['editor', 'editors'],
  ] as const) {
    const want = gold[key];
    if (want === undefined) continue;
    const have = got[key] ?? [];
    const list = (names: readonly string[]): string => names.map(foldName).sort().join('\0');
    out.push({ field, right: list(have) === list(want), want: want.join(', '), got: have.join(', ') });
  }
  return out;
}
