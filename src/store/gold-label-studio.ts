import { WartaError } from '../errors.js';
import type { GoldDocument, GoldMark } from '../model/gold.js';
import { bySpan, type Span } from '../model/span.js';
import { OffsetMap } from '../text/offsets.js';
import { labelOfName } from './gold-labels.js';
import { attributesOf, MAIN_ATTRIBUTE, readAttributes } from './gold-marks.js';

interface Task {
  readonly id?: number | string;
  readonly file_upload?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly annotations?: readonly { readonly was_cancelled?: boolean; readonly result?: readonly Region[] }[];
}
interface Region {
  readonly id?: string;
  readonly type?: string;
  readonly meta?: { readonly text?: readonly string[] | string };
  readonly value?: { readonly start?: unknown; readonly end?: unknown; readonly labels?: readonly string[]; readonly text?: unknown };
}

/**
 * Reads a Label Studio export (JSON): spans of `labels` regions. Values come from text areas laid on a
 * region and from its note (`meta.text`), both in the words of our marks (`c="…" k="…"`), a bare text is the name or value.
 */
export function parseLabelStudio(source: string, place: string, name: string): GoldDocument[] {
  let tasks: unknown;
  try {
    tasks = JSON.parse(source);
  } catch (cause) {
    throw new WartaError('gold/json', 'The file is not JSON.', { place, cause });
  }
  const list = (Array.isArray(tasks) ? tasks : [tasks]) as Task[];
  return list.map((task, i) => documentOf(task, `${place}#${i + 1}`, list.length === 1 ? name : `${name}#${i + 1}`));
}

function documentOf(task: Task, place: string, fallback: string): GoldDocument {
  const data = task.data ?? {};
  const text = ['text', 'content', 'body'].map((k) => data[k]).find((v) => typeof v === 'string') as string | undefined;
  if (text === undefined) {
    throw new WartaError('gold/label-studio', 'The task has no data.text.', {
      place,
      remedy: 'Export as JSON, with the article in a field named text.',
    });
  }
  const path = ['path', 'file', 'id', 'name'].map((k) => data[k]).find((v) => typeof v === 'string') as string | undefined;
  const map = new OffsetMap(text);
  const regions = (task.annotations ?? []).find((a) => a.was_cancelled !== true)?.result ?? [];
  const notes = new Map<string, string>();
  for (const r of regions) if (r.type === 'textarea' && r.id !== undefined) notes.set(r.id, joined(r.value?.text));
  const marks: GoldMark[] = [];
  for (const { id, type, value, meta } of regions) {
    const label = type === 'labels' || type === 'hypertextlabels' ? labelOfName(value?.labels?.[0] ?? '') : undefined;
    if (label === undefined) continue;
    const { start, end } = spanOf(value, text, map) ?? { start: 0, end: 0 };
    if (end <= start || end > text.length) {
      throw new WartaError('gold/label-studio', `Region ${id ?? ''} gives no span of the text.`, { place });
    }
    const note = (id !== undefined && notes.get(id)) || joined(meta?.text);
    const attributes = readAttributes(note) ?? new Map([[MAIN_ATTRIBUTE[label], note]]);
    marks.push({
      start: map.toCodePoint(start),
      end: map.toCodePoint(end),
      text: text.slice(start, end),
      ...attributesOf(label, attributes),
    });
  }
  return { name: path === undefined ? fallback : withoutEnding(path), place, text, metadata: {}, marks: marks.sort(bySpan) };
}

/** A region's span in UTF-16 units. Tools that write this form count either those or code points: the region's own words tell which. */
function spanOf(value: Region['value'], text: string, map: OffsetMap): Span | undefined {
  const { start, end } = value ?? {};
  if (typeof start !== 'number' || typeof end !== 'number' || !Number.isInteger(start) || !Number.isInteger(end)) return undefined;
  const points = { start: map.toUtf16(start), end: map.toUtf16(end) };
  return text.slice(start, end) !== value?.text && text.slice(points.start, points.end) === value?.text ? points : { start, end };
}

const joined = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '');
const withoutEnding = (path: string): string => path.replace(/\.[^./]+$/, '');
