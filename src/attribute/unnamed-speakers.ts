import type { Knowledge } from '../knowledge/contract.js';
import type { Annotated } from '../model/layers.js';
import { beginningIn, type Span } from '../model/span.js';
import { BREAK, CAPITALIZED, LOWER, NUMBER, PUNCTUATION, type Tokens, tokenAt, WORD } from '../model/tokens.js';
import { PhraseTable } from '../text/phrase-table.js';
import { WordSet } from '../text/word-set.js';

/** Whom the words behind a reporting word mean where they are no name: nobody, the one so called by name before, or who spoke last. */
export type UnnamedSpeaker = { readonly kind: 'nobody' } | { readonly kind: 'called'; readonly noun: string } | { readonly kind: 'last' };

export interface UnnamedSpeakerReader {
  /** What stands behind the reporting word that ends at offset `from`; undefined where it is none of these. `to` ends the clause. */
  read(tokens: Tokens, from: number, to: number): UnnamedSpeaker | undefined;
  /** Whether "itu", "ini" or "tersebut" stands right behind a name that ends at offset `from`, or behind what else the name has ("…, Grup Maju itu"). */
  pointsBack(tokens: Tokens, from: number, to: number): boolean;
  /** Whether the words before a quotation's opening mark give out what nobody who is named has posted: "narasi sebagai berikut:". */
  posted(tokens: Tokens, open: number): boolean;
  /** Whether the sentence before a quotation tells of somebody who is not named: "Seorang warga mengaku takut. "…," ujarnya." */
  toldBefore(document: Annotated, open: number): boolean;
  /** Whether nobody who is named speaks in the clause before a reporting word at offset `to`: "Seorang warga mengatakan", "sopir yang bilang". */
  speaks(document: Annotated, from: number, to: number): boolean;
}

/** Words of a clause in which "itu", "ini" or "tersebut" may point back: "ujar politikus Partai Maju itu". */
const POINTER_REACH = 14;
/** Words of a clause that gives out a posting: "Foto tersebut diberi keterangan sebagai berikut". */
const POST_REACH = 10;
/** No sentence that tells of one person is longer, in characters. */
const TOLD = 600;
const POSTS = ['narasi', 'narasinya', 'postingan', 'postingannya', 'unggahan', 'klaim', 'poster', 'foto', 'video'];
/** Words with capitals, and commas, between a name and "itu". */
const TAIL_REACH = 14;

export function createUnnamedSpeakerReader(knowledge: Knowledge): UnnamedSpeakerReader {
  const forms = new PhraseTable<string>(knowledge.lexicon);
  for (const entry of knowledge.words('unnamed-speakers'))
    for (const text of [entry.name, ...entry.aliases.map((a) => a.text)]) forms.add(text, String(entry.fields.form));
  const pointers = new WordSet(knowledge.lexicon, ['itu', 'ini', 'tersebut']);
  const ini = knowledge.lexicon.add('ini');
  // "pelatih Persija saat ini", but "pemain 27 tahun ini"
  const times = new WordSet(knowledge.lexicon, ['saat', 'hari', 'pekan', 'minggu', 'bulan', 'tahun', 'musim']);
  const joining = new WordSet(knowledge.lexicon, ['dan', 'lalu', 'kemudian', 'serta', 'sambil']);
  const others = new WordSet(knowledge.lexicon, ['lain', 'lainnya']);
  const someone = new WordSet(knowledge.lexicon, ['seorang']);
  const wrong = knowledge.lexicon.add('salah');
  const posts = new WordSet(knowledge.lexicon, POSTS);
  const following = knowledge.lexicon.add('berikut');
  const relative = knowledge.lexicon.add('yang');
  const describing = new WordSet(knowledge.lexicon, ['yang', 'kelahiran', 'asal', 'lulusan', 'berusia', 'berdarah']);
  const unwilling = new WordSet(knowledge.lexicon, ['enggan', 'tidak', 'tak', 'menolak']);

  const isNow = (t: Tokens, k: number): boolean => t.lex[k] === ini && times.has(t.lex[k - 1]) && t.kind[k - 2] !== NUMBER;

  return {
    pointsBack(t, from, to) {
      let i = tokenAt(t, from);
      if (i < t.count && t.start[i] < to && pointers.has(t.lex[i])) return true;
      for (
        let n = 0;
        n < TAIL_REACH && i < t.count && t.start[i] < to && (t.shape[i] >= CAPITALIZED || ',()'.includes(t.text[t.start[i]]));
        n++
      )
        i++;
      return i < t.count && t.start[i] < to && pointers.has(t.lex[i]) && t.lex[i] !== ini;
    },
    speaks(document, from, to) {
      const { tokens: t } = document;
      const last = tokenAt(t, to) - 1;
      for (
        let k = last;
        k >= 0 && t.start[k] >= from && last - k < POINTER_REACH && (t.kind[k] === WORD || t.kind[k] === PUNCTUATION);
        k--
      ) {
        if (t.text[t.start[k]] === ',' || joining.has(t.lex[k])) return false;
        const hit = forms.at(t, k);
        if (hit?.value !== 'indefinite' || hit.to > last + 1) continue;
        const opens = k === 0 || t.start[k] - from < 2;
        if (!opens && t.lex[last] !== relative) return false;
        return !beginningIn(document.mentions, t.start[k], to).some((m) => m.type === 'person' || m.type === 'organization');
      }
      return false;
    },
    posted(t, open) {
      let k = tokenAt(t, open) - 1;
      // Furniture between the lines ("Advertisement") has no sentence.
      while (k >= 0 && (t.kind[k] === BREAK || t.sentence[k] < 0 || ':.'.includes(t.text[t.start[k]]))) k--;
      for (let n = 0, follows = false; k >= 0 && n < POST_REACH && t.kind[k] === WORD; k--, n++) {
        follows ||= n < 2 && t.lex[k] === following;
        if (posts.has(t.lex[k]) && (follows || n < 2)) return true;
      }
      return false;
    },
    toldBefore(document, open) {
      const { tokens: t } = document;
      let k = tokenAt(t, open) - 1;
      while (k >= 0 && (t.kind[k] === BREAK || t.sentence[k] < 0)) k--;
      if (k < 0) return false;
      const sentence = document.sentences[t.sentence[k]];
      if (sentence.end - sentence.start > TOLD) return false;
      const first = tokenAt(t, sentence.start);
      const opens = someone.has(t.lex[first]) || (t.lex[first] === wrong && someone.has(t.lex[first + 1])) || others.has(t.lex[first + 1]);
      return opens && !beginningIn(document.mentions, sentence.start, sentence.end).some((m) => m.type === 'person' || m.type === 'role');
    },
    read(t, from, to) {
      const i = tokenAt(t, from);
      if (i >= t.count || t.start[i] >= to) return undefined;
      // "tulis @akun_warga"
      if (t.text[t.start[i]] === '@') return { kind: 'nobody' };
      if (t.kind[i] !== WORD) return undefined;
      // "ujar tamu lainnya"
      if (t.shape[i] === LOWER && i + 1 < t.count && others.has(t.lex[i + 1])) return { kind: 'nobody' };
      const hit = forms.at(t, i);
      if (hit === undefined) return undefined;
      // "kata Dokter Budi" may be a name that nobody has found; "ucap Anggota DPR itu" points back all the same.
      const capital = t.shape[i] === CAPITALIZED;
      if (hit.value === 'indefinite') return capital ? undefined : { kind: 'nobody' };
      // "kata pria kelahiran Padang", but "kata warga yang enggan disebut namanya".
      if (!capital && hit.to < t.count && describing.has(t.lex[hit.to]))
        return { kind: hit.to + 1 < t.count && unwilling.has(t.lex[hit.to + 1]) ? 'nobody' : 'last' };
      for (let k = hit.to; k < t.count && k - hit.to < POINTER_REACH && t.start[k] < to && t.kind[k] !== BREAK; k++) {
        if (t.text[t.start[k]] === ',') break;
        if (pointers.has(t.lex[k]) && !isNow(t, k)) return { kind: 'last' };
      }
      return capital ? undefined : { kind: 'called', noun: t.text.slice(t.start[i], t.end[hit.to - 1]).toLowerCase() };
    },
  };
}

/** How far before a name the noun may stand that calls its bearer so: "Jaksa KPK Budi", "Kuasa hukum terdakwa, Budi". */
const CALLED_REACH = 60;
/** How far back, in characters, the text may have named the one whom it then calls by a noun. */
const STORY = 6000;

/** The last person before offset `to` whom the text has called by the noun, in the same sentence. */
export function calledBefore(document: Annotated, noun: string, to: number): Span | undefined {
  const near = beginningIn(document.mentions, Math.max(0, to - STORY), to);
  for (let k = near.length - 1; k >= 0; k--) {
    const m = near[k];
    if (m.type !== 'person' || m.end > to) continue;
    const before = document.text.slice(Math.max(0, m.start - CALLED_REACH), m.start);
    const at = before.toLowerCase().lastIndexOf(noun);
    if (at >= 0 && !/\p{L}/u.test(before[at - 1] ?? ' ') && isApposition(before.slice(at + noun.length))) return m;
  }
  return undefined;
}

/** Between the noun and the name: "KPK", "terdakwa,", "ekonomi dari UI,"; no clause ("hakim menjatuhkan vonis kepada"). */
function isApposition(between: string): boolean {
  if (!/^[\p{L}\p{N}\s.,()/-]*$/u.test(between) || /[.](?:\s|$)|\n/.test(between)) return false;
  const small = between.match(/(?<!\p{L})\p{Ll}+/gu) ?? [];
  return (
    small.length <= 3 &&
    !small.some((word) => APART.has(word) || /^(?:me|di.{2}|ber|ter)/.test(word.replace(/^(?:terdakwa|tersangka|terpidana)$/, '')))
  );
}
const APART = new Set([
  'ke',
  'kepada',
  'terhadap',
  'atas',
  'untuk',
  'bahwa',
  'dan',
  'oleh',
  'dengan',
  'soal',
  'agar',
  'saat',
  'muncul',
  'vonis',
  'nama',
  'kubu',
  'tim',
  'bagi',
]);
