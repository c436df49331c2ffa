import type { Label } from '../model/label.js';

/** Names of our types in the tag sets of the neighbours (CoNLL-2003, OntoNotes, brat, Label Studio, our authoring marks). */
const NAMES: Record<Label, readonly string[]> = {
  person: ['per', 'person', 'people', 'orang', 'tokoh'],
  role: ['role', 'post', 'jabatan', 'title', 'position'],
  organization: ['org', 'organization', 'organisation', 'organisasi', 'nor'],
  platform: ['platform', 'plt'],
  program: ['program', 'programme', 'prg', 'event', 'evt'],
  place: ['place', 'loc', 'location', 'gpe', 'fac', 'tempat', 'lokasi'],
  regulation: ['regulation', 'law', 'reg', 'peraturan'],
  date: ['date', 'time', 'dat', 'timex', 'timex3', 'tanggal', 'waktu'],
  figure: ['figure', 'quantity', 'cardinal', 'money', 'percent', 'qty', 'mon', 'prc', 'crd', 'angka', 'jumlah'],
  quote: ['quote', 'quotation', 'statement', 'kutipan'],
};

const BY_NAME = new Map(Object.entries(NAMES).flatMap(([label, names]) => names.map((n) => [n, label as Label])));

/** Our type for a tag of another tag set; undefined for a tag that we have no type for. */
export function labelOfName(tag: string): Label | undefined {
  return BY_NAME.get(tag.toLowerCase());
}
