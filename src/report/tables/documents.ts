import { LABELS } from '../../model/label.js';
import type { Column } from '../../model/table.js';
import type { TableDefinition } from '../contract.js';
import { oneLine } from '../tally.js';
import { column } from './columns.js';

const PLURALS = {
  person: ['Tokoh', 'People'],
  role: ['Jabatan', 'Posts'],
  organization: ['Organisasi', 'Organisations'],
  platform: ['Platform', 'Platforms'],
  program: ['Program', 'Programmes'],
  place: ['Tempat', 'Places'],
  regulation: ['Peraturan', 'Regulations'],
  date: ['Tanggal', 'Dates'],
  figure: ['Angka', 'Figures'],
  quote: ['Kutipan', 'Quotations'],
} satisfies Record<(typeof LABELS)[number], readonly [string, string]>;

const COUNTS: readonly Column[] = LABELS.map((l) => column(`${l}_marks`, PLURALS[l][0], PLURALS[l][1], 'integer'));

/** One row an article: metadata with its evidence, size, and how many marks of each type. */
export const documents: TableDefinition = {
  name: 'documents',
  title: { id: 'Dokumen', en: 'Documents' },
  columns: [
    column('title', 'Judul', 'Title'),
    column('outlet', 'Media', 'Outlet'),
    column('published', 'Terbit', 'Published', 'date'),
    column('published_from', 'Dasar tanggal', 'Date from', 'text', 'stated, markup, url, inferred'),
    column('modified', 'Diubah', 'Modified', 'date'),
    column('authors', 'Penulis', 'Authors'),
    column('editors', 'Penyunting', 'Editors'),
    column('dateline', 'Tempat berita', 'Dateline'),
    column('section', 'Rubrik', 'Section'),
    column('tags', 'Tag', 'Tags'),
    column('url', 'URL', 'URL'),
    column('language', 'Bahasa', 'Language'),
    column('words', 'Kata', 'Words', 'integer'),
    column('sentences', 'Kalimat', 'Sentences', 'integer'),
    ...COUNTS,
    column('diagnostics', 'Temuan', 'Findings', 'integer'),
    column('media_type', 'Jenis media', 'Media type'),
    column('encoding', 'Pengodean', 'Encoding'),
    column('path', 'Berkas', 'File'),
    column('sha256', 'SHA-256', 'SHA-256', 'id'),
    column('document', 'ID dokumen', 'Document', 'id'),
    column('copy', 'Jenis salinan', 'Copy', 'text', 'head, exact or near; empty where no other article has the same words'),
    column('copy_of', 'Salinan dari', 'Copy of', 'id', 'path of the head, the earliest of the copies; of the head its own'),
    column('similarity', 'Kemiripan', 'Similarity', 'number', 'to the head, 0 to 1'),
  ],
  create: () => ({
    *add(r) {
      const m = r.metadata;
      const counts = new Map<string, number>();
      for (const a of r.annotations) counts.set(a.type, (counts.get(a.type) ?? 0) + 1);
      const words = r.text?.match(/[\p{L}\p{N}]+/gu)?.length ?? null;
      const list = (values: readonly string[] | undefined): string => (values ?? []).join('; ');
      yield [
        oneLine(m.title ?? ''),
        m.outlet ?? '',
        m.published ?? '',
        m.evidence?.published?.method ?? '',
        m.modified ?? '',
        list(m.authors),
        list(m.editors),
        m.dateline ?? '',
        m.section ?? '',
        list(m.tags),
        m.url ?? '',
        r.language,
        words,
        r.sentences.length,
        ...LABELS.map((l) => counts.get(l) ?? 0),
        r.diagnostics.length,
        r.mediaType,
        r.encoding,
        r.path,
        r.sha256,
        r.id,
        r.duplicate?.kind ?? '',
        r.duplicate?.head ?? '',
        r.duplicate?.similarity ?? null,
      ];
    },
    end: () => [],
  }),
};
