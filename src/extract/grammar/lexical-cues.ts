import type { Knowledge } from '../../knowledge/contract.js';
import type { LoadedKnowledge } from '../../knowledge/index.js';
import { PhraseTable } from '../../text/phrase-table.js';
import { WordSet } from '../../text/word-set.js';

/** What opens a name of a kind ("Dinas", "Jalan", "Piala"). */
export interface NameHead {
  readonly name: string;
  readonly type: 'organization' | 'place' | 'program';
  readonly subtype?: string;
  readonly tail: 'place' | 'country' | 'name' | 'any' | 'numbered' | 'yearplace';
  /** True where common words behind the head often make no name ("Badan Hukum"). */
  readonly generic: boolean;
  /** True where the head may be written in small letters. */
  readonly small: boolean;
}

/** What opens a post ("Kepala", "Direktur Utama"). */
export interface PostHead {
  readonly name: string;
  /** True where the bare word is a mark when its holder is known. */
  readonly alone: boolean;
  readonly tail?: 'place';
  /** True for "Anggota", which is a post in a parliament only. */
  readonly member: boolean;
  /** True where the word is a post only with its body behind it: "Pelatih ⟨Persib⟩", not "pelatih Budi". */
  readonly body?: boolean;
  /** True for a prince's title, which may be a part of a name: "Raja Juli Antoni". */
  readonly crown?: boolean;
}

/** What closes a name of a kind ("Team", "Cup", "Foundation"). */
export interface NameTail {
  readonly type: 'organization' | 'program';
  readonly subtype?: string;
  /** True where one word before it is not enough without a year ("Motor Show"). */
  readonly weak: boolean;
  /** The one written form that counts ("AG"), where others are other words. */
  readonly exact?: string;
  /** True where a place right behind belongs to the name ("Eka Hospital Cibubur"). */
  readonly branch: boolean;
}

/** What tells, in small letters, of what kind the name right behind it is ("klub", "jurnal"). */
export interface NameCue {
  readonly type: 'organization' | 'program';
  readonly subtype?: string;
  /** True where words in quotation marks behind it are a name too. */
  readonly quoted: boolean;
  /** True where one word alone is no name yet. */
  readonly several: boolean;
}

export type PostQualifier = 'former' | 'candidate' | 'acting';

/** The closed lists of the facts that open or close names and posts, as phrase tables. */
export interface LexicalCues {
  readonly nameHeads: PhraseTable<NameHead>;
  readonly nameTails: PhraseTable<NameTail>;
  readonly nameCues: PhraseTable<NameCue>;
  readonly postHeads: PhraseTable<PostHead>;
  readonly qualifiers: PhraseTable<PostQualifier>;
}

const shared = new WeakMap<Knowledge, LexicalCues>();

/** The cues of one knowledge base; built once for all grammars that ask. */
export function lexicalCues(knowledge: Knowledge): LexicalCues {
  let cues = shared.get(knowledge);
  if (cues === undefined) {
    cues = {
      nameHeads: table(knowledge, 'name-heads', (name, f) => ({
        name,
        type: f.type as NameHead['type'],
        subtype: f.subtype as string | undefined,
        tail: f.tail as NameHead['tail'],
        small: f.small === true,
        generic: f.generic === true,
      })),
      nameTails: table(knowledge, 'name-tails', (_, f, text) => ({
        type: f.type as NameTail['type'],
        subtype: f.subtype as string | undefined,
        weak: f.weak === true,
        exact: f.exact === true ? text : undefined,
        branch: f.branch === true,
      })),
      nameCues: table(knowledge, 'name-cues', (_, f) => ({
        type: f.type as NameCue['type'],
        subtype: f.subtype as string | undefined,
        quoted: f.quoted === true,
        several: f.several === true,
      })),
      postHeads: table(knowledge, 'post-heads', (name, f) => ({
        name,
        alone: f.alone === true,
        member: f.member === true,
        body: f.body === true,
        crown: f.crown === true,
        tail: f.tail as 'place' | undefined,
      })),
      qualifiers: table(knowledge, 'post-qualifiers', (_, f) => f.qualifier as PostQualifier),
    };
    shared.set(knowledge, cues);
  }
  return cues;
}

/** Each alias keeps its entry's fields; a longer alias names itself ("Senior Manager"), a short form is written out as its entry ("Dirut" → Direktur Utama). */
function table<T>(
  knowledge: Knowledge,
  kind: string,
  make: (name: string, fields: Record<string, unknown>, text: string) => T,
): PhraseTable<T> {
  const phrases = new PhraseTable<T>(knowledge.lexicon);
  for (const entry of knowledge.words(kind)) {
    const short = (text: string): boolean => entry.fields.full === true || isShortFor(text, entry.name);
    phrases.add(entry.name, make(entry.name, entry.fields, entry.name));
    for (const { text } of entry.aliases) phrases.add(text, make(short(text) ? entry.name : text, entry.fields, text));
  }
  return phrases;
}

/** True for an abbreviation or contraction of a longer name: "Dishub" of "Dinas Perhubungan", "PN" of "Pengadilan Negeri". */
function isShortFor(text: string, name: string): boolean {
  // "DPD Partai" of "Dewan Pimpinan Daerah Partai": the word that both end with says nothing.
  const last = text.slice(text.lastIndexOf(' '));
  if (last !== text && last.length > 1 && text.includes(' ') && name.endsWith(last))
    return isShortFor(text.slice(0, -last.length), name.slice(0, -last.length));
  // "Komisaris" is another post than "Komisaris Utama", not short for it.
  if (text.includes(' ') || text.length >= name.length || name.startsWith(`${text} `)) return false;
  let at = 0;
  const letters = name.toLowerCase();
  for (const letter of text.toLowerCase()) {
    at = letters.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Test for words with which a post begins, whether by a head ("Kepala") or as a known post ("Menpora"): no personal name goes on over them. */
export function postWords(knowledge: LoadedKnowledge, heads: PhraseTable<PostHead>): (lex: number) => boolean {
  const first = new WordSet(
    knowledge.lexicon,
    knowledge.derivedWords().postFirst.filter((w) => /^(?:Men|Wamen|Ka|Wa|Dir|Pang|Dan|Ses|Sek|Jub|Pres|Gub|Bup|Wali|Deputi)/.test(w)),
  );
  return (lex) => heads.begins(lex) || first.has(lex);
}
