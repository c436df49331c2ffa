import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { Segmented } from '../../model/document.js';
import type { Mention, RoleMention } from '../../model/mention.js';
import { isGlued, LOWER, NUMBER, PUNCTUATION, type Tokens, UPPER } from '../../model/tokens.js';
import { WordSet } from '../../text/word-set.js';
import type { Recognizer } from '../contract.js';
import { openingsOf, POST } from '../grammar/openings.js';
import { personalNames } from '../grammar/personal-name.js';
import { postsOf } from '../grammar/post.js';
import type { PostReading } from '../grammar/post-reading.js';

/** Marks posts: known ones ("Menkominfo"), and those that a head opens ("Kepala Dinas Perhubungan Kota Bekasi"). */
export function createPostRecognizer(knowledge: LoadedKnowledge): Recognizer {
  const people = personalNames(knowledge);
  const posts = postsOf(knowledge);
  const openings = openingsOf(knowledge);
  openings.put(POST, posts.begins);
  const generic = new WordSet(knowledge.lexicon, [
    'para',
    'seorang',
    'setiap',
    'semua',
    'sejumlah',
    'beberapa',
    'banyak',
    'seluruh',
    'sebuah',
    'orang',
    'sesama',
    'mayoritas',
    'antar',
    'tiap',
    'kedua',
    'ketiga',
  ]);
  // Behind these a post stands that is spoken of as such, not its holder, unless a name follows: "menjadi menteri", "oleh presiden".
  const offices = new WordSet(knowledge.lexicon, [
    'jabatan',
    'kursi',
    'pemilihan',
    'pencalonan',
    'bursa',
    'posisi',
    'menjadi',
    'sebagai',
    'jadi',
  ]);
  // "Direktur ⟨Baru⟩", "Kepala ⟨Daerah⟩": what these say of a post names none.
  const vague = new WordSet(knowledge.lexicon, ['Baru', 'Lama', 'Perseroan', 'Perusahaan', 'Daerah', 'Wanita', 'Komisi', 'Terpilih']);
  const anyOf = new WordSet(knowledge.lexicon, ['lain', 'lainnya', 'teknis', 'atau', 'definitif', 'manapun', 'mana']);
  const belongings = new WordSet(
    knowledge.lexicon,
    'atau kantor rumah gedung ruang mobil kediaman sk surat penghinaan pemakzulan tingkat setingkat selevel level pasangan pejabat masa'.split(
      ' ',
    ),
  );
  const related = new WordSet(knowledge.lexicon, ['terkait']);
  // "Peraturan Presiden", "Keputusan Menteri Keuangan" name a regulation's maker, not a speaker.
  const decrees = new WordSet(knowledge.lexicon, [
    'Peraturan',
    'Keputusan',
    'Instruksi',
    'Surat',
    'Edaran',
    'Maklumat',
    'Permen',
    'Kepmen',
    'Rancangan',
  ]);
  const courtesy = new WordSet(knowledge.lexicon, ['Pak', 'Bu', 'Bapak', 'Ibu']);

  return {
    name: 'post',
    labels: ['role'],
    recognize(document: Segmented): Mention[] {
      const { tokens } = document;
      const opens = openings.of(tokens);
      const mentions: Mention[] = [];
      for (let i = 0; i < tokens.count; i++) {
        if ((opens[i] & POST) === 0) continue;
        const reading = posts.read(tokens, i);
        if (reading === undefined) continue;
        const confidence = knowledge.names.meansOther(tokens, i) >= reading.to ? 0 : judge(tokens, reading);
        if (confidence > 0) mentions.push(mention(tokens, reading, confidence));
        // What is no post as a whole is none by its last words either: "wakil ⟨direktur utama⟩".
        if (confidence > 0 || reading.parts.length === 0) i = reading.to - 1;
      }
      return mentions;
    },
  };

  /** 0 where the words are no post that someone holds: "para menteri", "15 menteri", a head alone that says nothing. */
  function judge(t: Tokens, r: PostReading): number {
    const before = r.from - 1;
    const sameSentence = before >= 0 && t.sentence[before] === t.sentence[r.from];
    if (sameSentence && decrees.has(t.lex[before])) return 0;
    const polite = sameSentence && courtesy.has(t.lex[before]);
    const small = t.shape[r.from] === LOWER && r.qualifier === undefined;
    const over = r.to < t.count && t.kind[r.to] === PUNCTUATION && t.text[t.start[r.to]] !== '.' ? r.to + 1 : r.to;
    const named = people.read(t, over) > over;
    const many = sameSentence && (t.kind[before] === NUMBER || generic.has(t.lex[before]));
    const counted = many || (sameSentence && !named && offices.has(t.lex[before]));
    if (r.head?.crown && r.parts.length === 0 && r.candidates.length === 0) return small ? 0 : crowned(t, r);
    // "ia menjabat sebagai menteri perdagangan" names one post and its holder.
    const oneOf = many || r.candidates.length === 0 || r.head?.alone === true;
    if (counted && (r.bare || (small && oneOf))) return 0;
    if ((r.bare || (small && r.parts.length === 0)) && !named && isGeneric(t, r, small)) return 0;
    if (r.head?.body && r.parts.length === 0 && r.candidates.length === 0) return 0;
    if (r.candidates.length > 0 && !r.bare) return small ? 0.75 : 0.95;
    // "PM2.5" is no minister.
    if (r.bare && t.shape[r.from] === UPPER && r.to < t.count && isGlued(t, r.to) && !/[\s.,;:!?()"”’'/-]/.test(t.text[t.end[r.to - 1]]))
      return 0;
    if (!named && r.parts.length === 0 && r.to - r.from > 1 && vague.has(t.lex[r.to - 1]) && r.candidates.length === 0) return 0;
    if (r.bare) return small ? (polite || named ? 0.72 : 0.3) : counted ? 0 : 0.7;
    if (r.head?.member && !named && !r.parts.some((p) => p.facts.some((id) => PARLIAMENT.test(id))) && !ASSEMBLY.test(r.canonical))
      return 0;
    // "anggota Komisi XI DPR" without a name is one of them, "anggota DPR" may be all.
    if (small && r.head?.member && !named && r.parts.some((p) => p.facts.some((id) => COMMITTEE.test(id)))) return 0.7;
    if (r.parts.length > 0 || r.canonical !== r.head?.name)
      return small ? (named ? 0.7 : r.parts.some((p) => p.facts.length > 0) || ASSEMBLY.test(r.canonical) ? 0.45 : 0) : 0.85;
    return named && !small ? 0.6 : 0;
  }

  /** "menteri-menteri", "menteri terkait", "kantor gubernur", "presiden atau wakil presiden": whoever holds such a post. */
  function isGeneric(t: Tokens, r: PostReading, small: boolean): boolean {
    const same = (j: number): boolean => j >= 0 && j < t.count && t.sentence[j] === t.sentence[r.from];
    const doubled = (dash: number, word: number): boolean =>
      same(word) && same(dash) && t.text[t.start[dash]] === '-' && isGlued(t, Math.max(dash, word)) && t.lex[word] === t.lex[r.from];
    if (doubled(r.to, r.to + 1) || doubled(r.from - 1, r.from - 2)) return true;
    if (same(r.to) && t.shape[r.to] === LOWER && anyOf.has(t.lex[r.to])) return true;
    // "pernyataan presiden terkait …" tells what it is about.
    if (r.canonical === 'Menteri' && same(r.to) && related.has(t.lex[r.to])) return true;
    return small && same(r.from - 1) && belongings.has(t.lex[r.from - 1]);
  }

  /** "Raja Charles": a post before one who wears that crown; alone it may be anything, and before others it is a name. */
  function crowned(t: Tokens, r: PostReading): number {
    const hit = r.to < t.count ? knowledge.names.at(t, r.to) : undefined;
    const head = `${r.canonical} `;
    const wears = hit?.readings.some(
      ({ type, id }) => type === 'person' && knowledge.rolesOf(id, '').some(({ post }) => post.name.startsWith(head)),
    );
    if (wears) return 0.95;
    return r.bare && people.read(t, r.to) === r.to ? 0.45 : 0;
  }
}

/** Members of parliament are named by their body alone; other members ("anggota Polri") are no post. */
const COMMITTEE = /organization:komisi-[ivx]+-/;
const ASSEMBLY = /Dewan Perwakilan Rakyat (?:Daerah|Kabupaten|Kota|Aceh)/;
const PARLIAMENT = /perwakilan|majelis-permusyawaratan|organization:komisi-[ivx]+-|badan-(?:anggaran|legislasi)/;

function mention(t: Tokens, r: PostReading, confidence: number): RoleMention {
  const rule = r.bare ? 'bare-head' : r.candidates.length > 0 ? 'known-post' : 'head-and-tail';
  return {
    type: 'role',
    start: t.start[r.from],
    end: t.end[r.to - 1],
    candidates: r.parts.length === 0 ? r.candidates : [],
    canonical: r.canonical,
    parts: r.parts,
    within: undefined,
    qualifier: r.qualifier,
    confidence,
    provenance: { component: 'post', rule, facts: [...r.candidates, ...r.parts.flatMap((p) => p.facts)] },
  };
}
