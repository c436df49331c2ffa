import type { TimelineEvent } from '../../model/event.js';
import type { Cell, Column } from '../../model/table.js';
import { compare } from '../tally.js';

type Show = (e: TimelineEvent) => Cell;
const names = (list: readonly { readonly name: string }[]): string => list.map((n) => n.name).join('; ');
const each = (e: TimelineEvent, of: (s: TimelineEvent['sources'][number]) => string): string =>
  [...new Set(e.sources.map(of).filter((s) => s !== ''))].join('; ');

/** The timeline's columns. Names and order are stable: new ones come at the end. */
const COLUMNS: readonly (Column & { readonly show: Show })[] = [
  {
    key: 'date',
    title: { id: 'Tanggal', en: 'Date' },
    type: 'date',
    about: 'ISO 8601, as precise as is known',
    show: (e) => e.date,
  },
  {
    key: 'precision',
    title: { id: 'Ketelitian', en: 'Precision' },
    type: 'text',
    about: 'minute, day, week, month, quarter, half, year, decade, century, interval',
    show: (e) => e.precision,
  },
  {
    key: 'mod',
    title: { id: 'Bagian', en: 'Mod' },
    type: 'text',
    about: 'start, mid, end, approx',
    show: (e) => e.mod,
  },
  { key: 'time', title: { id: 'Jam', en: 'Time' }, type: 'text', about: 'with its zone', show: (e) => e.time },
  { key: 'first_day', title: { id: 'Hari pertama', en: 'First day' }, type: 'date', show: (e) => e.from },
  { key: 'last_day', title: { id: 'Hari terakhir', en: 'Last day' }, type: 'date', show: (e) => e.to },
  {
    key: 'date_basis',
    title: { id: 'Dasar tanggal', en: 'Date rests on' },
    type: 'text',
    about: 'stated, implied (by the article’s date), carried (from an earlier statement), published',
    show: (e) => e.basis,
  },
  { key: 'kind', title: { id: 'Jenis', en: 'Kind' }, type: 'text', about: 'statement or act', show: (e) => e.kind },
  { key: 'who', title: { id: 'Siapa', en: 'Who' }, type: 'text', show: (e) => e.who?.name ?? '' },
  { key: 'post', title: { id: 'Jabatan', en: 'Post' }, type: 'text', show: (e) => e.post },
  { key: 'organization', title: { id: 'Lembaga', en: 'Organisation' }, type: 'text', show: (e) => e.organization },
  { key: 'what', title: { id: 'Apa', en: 'What' }, type: 'text', about: 'the clause', show: (e) => e.what },
  { key: 'quotation', title: { id: 'Kutipan', en: 'Quotation' }, type: 'text', show: (e) => e.quotation },
  {
    key: 'told_by',
    title: { id: 'Menurut', en: 'Told by' },
    type: 'text',
    about: 'who speaks of the event, where it stands in a quotation',
    show: (e) => e.speaker?.name ?? '',
  },
  {
    key: 'objects',
    title: { id: 'Objek', en: 'Objects' },
    type: 'text',
    about: 'platforms, regulations, programmes',
    show: (e) => names(e.objects),
  },
  { key: 'places', title: { id: 'Tempat', en: 'Places' }, type: 'text', show: (e) => names(e.places) },
  { key: 'figures', title: { id: 'Angka', en: 'Figures' }, type: 'text', show: (e) => e.figures.join('; ') },
  { key: 'outlet', title: { id: 'Media', en: 'Outlet' }, type: 'text', show: (e) => each(e, (s) => s.outlet) },
  { key: 'title', title: { id: 'Judul', en: 'Title' }, type: 'text', show: (e) => each(e, (s) => s.title) },
  { key: 'url', title: { id: 'URL', en: 'URL' }, type: 'text', show: (e) => each(e, (s) => s.url) },
  {
    key: 'source',
    title: { id: 'Sumber', en: 'Source' },
    type: 'text',
    about: 'path and line',
    show: (e) => each(e, (s) => `${s.path}:${s.line}`),
  },
  { key: 'sources', title: { id: 'Jumlah sumber', en: 'Sources' }, type: 'integer', show: (e) => e.sources.length },
  { key: 'confidence', title: { id: 'Keyakinan', en: 'Confidence' }, type: 'number', show: (e) => e.confidence },
  { key: 'who_id', title: { id: 'ID pelaku', en: 'Who (id)' }, type: 'id', show: (e) => e.who?.id ?? '' },
  { key: 'id', title: { id: 'ID', en: 'ID' }, type: 'id', show: (e) => e.id },
  {
    key: 'copy_of',
    title: { id: 'Salinan dari', en: 'Copy of' },
    type: 'id',
    about: 'path of the report that the source copies',
    show: (e) => each(e, (s) => s.copyOf),
  },
  {
    key: 'unique_sources',
    title: { id: 'Sumber unik', en: 'Unique sources' },
    type: 'integer',
    about: 'sources, copies of one report counted once',
    show: (e) => new Set(e.sources.map((s) => s.copyOf || s.path)).size,
  },
];

export const TIMELINE_COLUMNS: readonly Column[] = COLUMNS.map(({ show: _, ...column }) => column);

/** Order of a timeline: by first day, the finer date first, then by place. */
export const byTime = (a: TimelineEvent, b: TimelineEvent): number =>
  compare(a.from, b.from) ||
  compare(a.to, b.to) ||
  compare(a.time, b.time) ||
  compare(a.sources[0].path, b.sources[0].path) ||
  a.sources[0].line - b.sources[0].line ||
  compare(a.id, b.id);

export const timelineRow = (event: TimelineEvent): Cell[] => COLUMNS.map((c) => c.show(event));
