import type { Tokens } from '../../model/tokens.js';
import type { RolePart } from '../../model/value.js';
import type { PostHead } from './lexical-cues.js';

/** A stretch of the tail with the name that is written for it in the canonical form. */
export interface Piece {
  readonly to: number;
  readonly name: string;
  readonly part?: RolePart;
  readonly last: boolean;
}

/** Words that go on with a post's name without a body: "Direktur Riset", "Kepala Departemen". */
export const MODIFIERS =
  'Utama Umum Jenderal Eksekutif Harian Bidang Nasional Regional Senior Khusus Ahli Tetap Independen Pelaksana Madya Riset ' +
  'Operasional Pemasaran Keuangan Program Kreatif Teknik Divisi Departemen Unit Seksi Bagian Urusan Wilayah Daerah Pusat Public ' +
  'Relations Relation Corporate Communication Communications Affairs Marketing Sales Business Development Indonesia Humas Publik ' +
  'Hubungan Media Terpilih Pertama Kedua Anak Hak Dasar Tata Usaha Bina Marga Cipta Karya Laut Udara Agama Aset Penyidikan ' +
  'Penyelidikan Penuntutan Penindakan Eksekusi Investigasi';

/**
 * The post's name with the next stretch. "Dirjen KSDAE" heads the Direktorat Jenderal of that name, and is not called after it
 * twice; nor is "Kakanwil Kanwil Kemenag".
 */
export function joined(canonical: string, next: Piece, head: PostHead | undefined): string {
  if (canonical === 'Direktur Jenderal') return `${canonical} ${next.name.replace(/^Direktorat Jenderal /, '')}`;
  if (next.part === undefined) return next.name.startsWith(',') ? canonical + next.name : `${canonical} ${next.name}`;
  // The Bupati of Kabupaten Garut is the Bupati Garut.
  if (next.part.type === 'place' && head !== undefined && WITHOUT_LEVEL.test(head.name))
    return `${canonical} ${next.name.replace(/^(?:Kabupaten|Kota) /, '')}`;
  // "Ketua DPD Golkar" leads a branch of the party, not the senate.
  const name = next.name.replace(/^Dewan Perwakilan Daerah Partai /, 'Dewan Pimpinan Daerah Partai ');
  // "Kepala Kemenag Depok" heads its office in that town, not the ministry.
  const office = canonical === 'Kepala' && /^Kementerian /.test(name) ? 'Kepala Kantor' : canonical;
  const words = office.split(' ');
  const tail = name.split(' ');
  for (let n = Math.min(words.length - 1, tail.length - 1); n > 0; n--)
    if (words.slice(-n).join(' ') === tail.slice(0, n).join(' ')) return [...words, ...tail.slice(n)].join(' ');
  return `${office} ${name}`;
}

/** Heads whose place stands without its level in the post's name. */
const WITHOUT_LEVEL = /^(?:Wakil )?(?:Bupati|Wali Kota|Gubernur)$|Kepolisian|Kejaksaan|Pemasyarakatan|Rumah Tahanan/;

/** "Menteri Imigrasi ⟨dan Permasyarakatan⟩": a known short form, and the rest of the post's name as the writer spells it. */
export const isSpelling = (t: Tokens, from: number, to: number, next: Piece, canonical: string): boolean =>
  next.part === undefined && next.name.startsWith('dan ') && canonical.startsWith(`${t.text.slice(t.start[from], t.end[to - 1])} dan `);
