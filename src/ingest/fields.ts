import type { MetadataFields } from '../model/metadata.js';
import type { FieldName } from './contract.js';

/** A row of JSON, JSON Lines or a table, read by its field names. */
export interface RowFields {
  readonly text?: string;
  readonly html?: string;
  readonly given: MetadataFields;
}

/** Names that scrapers and newsrooms give to the fields, folded; the first that is filled stands. */
const NAMES: Readonly<Record<FieldName, readonly string[]>> = {
  text: [
    'text',
    'body',
    'content',
    'maintext',
    'isi',
    'konten',
    'isiberita',
    'isiartikel',
    'teks',
    'article',
    'artikel',
    'articlebody',
    'articletext',
    'fulltext',
    'berita',
    'bodytext',
    'contenttext',
    'story',
    'plaintext',
  ],
  html: ['html', 'rawhtml', 'bodyhtml', 'contenthtml', 'pagehtml', 'responsebody'],
  title: ['title', 'judul', 'headline', 'judulberita', 'judulartikel', 'pagetitle', 'heading'],
  url: ['url', 'link', 'sourceurl', 'tautan', 'canonicalurl', 'articleurl', 'weburl', 'pageurl', 'permalink', 'uri'],
  published: [
    'published',
    'datepublish',
    'publishedat',
    'datepublished',
    'publishdate',
    'publisheddate',
    'pubdate',
    'publishedtime',
    'date',
    'tanggal',
    'tanggalterbit',
    'tgl',
    'waktu',
    'datetime',
    'timestamp',
    'time',
    'dateiso',
  ],
  modified: ['modified', 'datemodify', 'datemodified', 'updated', 'updatedat', 'modifiedat', 'diperbarui'],
  outlet: [
    'outlet',
    'media',
    'sourcedomain',
    'publisher',
    'sitename',
    'site',
    'portal',
    'domain',
    'source',
    'sumber',
    'namamedia',
    'newspaper',
  ],
  dateline: ['dateline', 'lokasi', 'location'],
  authors: ['authors', 'author', 'penulis', 'byline', 'reporter', 'wartawan', 'creator', 'jurnalis', 'pewarta'],
  editors: ['editors', 'editor', 'penyunting', 'redaktur'],
  section: ['section', 'category', 'kategori', 'kanal', 'rubrik', 'channel'],
  tags: ['tags', 'keywords', 'tag', 'tagar', 'topics', 'topik'],
};
const FIELDS = Object.keys(NAMES) as FieldName[];
const LISTS = new Set<FieldName>(['authors', 'editors', 'tags']);

/** Reads a row's fields by the usual names, or by the user's own (`map`), which may lead into nested values: "data.judul". */
export function readFields(row: Readonly<Record<string, unknown>>, map: Readonly<Partial<Record<FieldName, string>>> = {}): RowFields {
  const folded = new Map<string, unknown>();
  for (const key of Object.keys(row)) {
    const name = foldName(key);
    if (!folded.has(name)) folded.set(name, row[key]);
  }
  const given: MetadataFields = {};
  let text: string | undefined;
  let html: string | undefined;
  for (const field of FIELDS) {
    const own = map[field];
    const value = own === undefined ? firstFilled(NAMES[field], folded) : (along(row, own) ?? folded.get(foldName(own)));
    if (field === 'text') text = textValue(value);
    else if (field === 'html') html = textValue(value);
    else setField(given, field, value);
  }
  return { text, html, given };
}

/** "date_publish", "datePublish" and "Date Publish" are one name. */
const foldName = (name: string): string => {
  const lower = name.toLowerCase();
  return /[^a-z0-9]/.test(lower) ? lower.replace(/[^a-z0-9]/g, '') : lower;
};

function firstFilled(names: readonly string[], folded: ReadonlyMap<string, unknown>): unknown {
  for (const name of names) {
    const value = folded.get(name);
    if (value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)) return value;
  }
  return undefined;
}

function along(row: Readonly<Record<string, unknown>>, path: string): unknown {
  let value: unknown = row;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

function setField(given: MetadataFields, field: keyof MetadataFields, value: unknown): void {
  if (LISTS.has(field)) {
    const list = listValue(value);
    if (list.length > 0) (given as Record<string, unknown>)[field] = list;
    return;
  }
  const text = field === 'published' || field === 'modified' ? dateValue(value) : textValue(value)?.trim();
  if (text !== undefined && text !== '') (given as Record<string, unknown>)[field] = text;
}

/** A text; of a list its paragraphs, of an object its name. Numbers and null are no text. */
function textValue(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const parts = value.filter((v): v is string => typeof v === 'string');
    return parts.length > 0 ? parts.join('\n') : undefined;
  }
  if (typeof value === 'object' && value !== null) {
    const { name, title, text } = value as Record<string, unknown>;
    return [name, title, text].find((v): v is string => typeof v === 'string');
  }
  return undefined;
}

function listValue(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(textValue) : (textValue(value)?.split(/[,;|]/) ?? []);
  return parts.filter((p): p is string => p !== undefined && p.trim() !== '').map((p) => p.trim());
}

const EARLIEST = 315_532_800;

/** A date as the row writes it; a number is seconds or milliseconds since 1970, by Jakarta's clock. */
function dateValue(value: unknown): string | undefined {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && /^\d{10}(\d{3})?$/.test(value) ? Number(value) : undefined;
  if (number === undefined) return typeof value === 'string' ? value.trim() : undefined;
  const seconds = number > 1e11 ? number / 1000 : number;
  if (seconds < EARLIEST || seconds > 4e9) return undefined;
  return `${new Date(Math.floor(seconds + 7 * 3600) * 1000).toISOString().slice(0, 16)}+07:00`;
}
