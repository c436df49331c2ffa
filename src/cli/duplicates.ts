import { DuplicateIndex, type DuplicateItem } from '../corpus/duplicates.js';
import type { Shard } from '../corpus/shard.js';
import type { ReadOptions } from '../ingest/index.js';
import type { Analysis, Duplicate } from '../model/analysis.js';
import type { Document, RawDocument } from '../model/document.js';
import { TextView } from '../text/text-view.js';
import { cleanInputs } from './clean-inputs.js';

/** Signs of clean articles that are kept from the first reading for the second: cleaning a small corpus twice would cost a tenth of the run. */
const MOST_KEPT = 16 * 1_048_576;

/** Cleans articles, and keeps the first of them to be taken once more. */
export class CleanOnce {
  private readonly kept = new Map<string, Document>();
  private signs = 0;

  constructor(private readonly clean: (raw: RawDocument) => Document) {}

  /** Reads an article for the first time. */
  read(raw: RawDocument): Document {
    const document = this.clean(raw);
    this.signs += document.text.length;
    if (this.signs <= MOST_KEPT) this.kept.set(keyOf(raw), document);
    return document;
  }

  /** The same article when it comes again, cleaned anew where it was not kept or its file has changed. */
  again(raw: RawDocument): Document {
    const key = keyOf(raw);
    const document = this.kept.get(key);
    this.kept.delete(key);
    return document ?? this.clean(raw);
  }
}

/** The id is made of the bytes: an article that has changed since is another. */
const keyOf = ({ path, id }: RawDocument): string => `${path}\n${id}`;

/** What the first reading needs: how articles are cleaned, and whether one is wanted at all. */
export interface FirstReading {
  clean(raw: RawDocument): Promise<Document>;
  /** The day in an article's address, where it has one. */
  dayOfAddress(url: string): Promise<string | undefined>;
  isWanted(document: Pick<Document, 'language'>): boolean;
  /** Copies are looked for in this part alone. */
  readonly shard?: Shard;
}

/**
 * Reads everything once, only as far as its story, and finds the copies: marks by the number of the article or record, from 0. Holds some nine
 * hundred bytes an article. Problems are left to the second reading.
 */
export async function findDuplicates(
  paths: readonly string[],
  options: ReadOptions,
  first: FirstReading,
): Promise<ReadonlyMap<number, Duplicate>> {
  const index = new DuplicateIndex();
  let number = 0;
  for await (const event of cleanInputs(paths, options, first.clean, first.shard)) {
    if (event.kind === 'problem') continue;
    const item = event.kind === 'record' ? itemOfRecord(event.record) : await itemOf(event.document, first);
    if (item !== undefined) index.add(item, number);
    number++;
  }
  return index.marks();
}

async function itemOf(document: Document, first: FirstReading): Promise<DuplicateItem | undefined> {
  if (!first.isWanted(document)) return undefined;
  const { path, id, text, zones, metadata } = document;
  const { url } = metadata;
  const published = metadata.published ?? (url === undefined ? undefined : await first.dayOfAddress(url));
  return { path, id, text, zones, url, published };
}

/** A date that was only inferred is not compared: a copy may say more of its day than the report that it copies. */
function itemOfRecord({ path, id, text = '', zones, metadata, offsetUnit }: Analysis): DuplicateItem {
  const view = new TextView(text, offsetUnit);
  const published = metadata.evidence?.published?.method === 'inferred' ? undefined : metadata.published;
  const spans = zones.map((z) => ({ kind: z.kind, start: view.utf16(z.start), end: view.utf16(z.end) }));
  return { path, id, text, zones: spans, url: metadata.url, published };
}
