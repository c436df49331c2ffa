import type { Knowledge, RegulationKindEntry } from '../../knowledge/contract.js';
import { type Tokens, UPPER } from '../../model/tokens.js';
import { WordSet } from '../../text/word-set.js';
import { CitationPhrases } from './citation-phrases.js';
import type { CitationWords } from './citation-words.js';

/** A kind of regulation as the grammar knows it. */
export interface CitedKind {
  /** First part of a citation id: "permendag". */
  readonly id: string;
  readonly name: string;
  readonly rank: string;
  readonly issuer?: string;
  /** Cited by its subject alone where no number is known: a law, a government regulation, a by-law. */
  readonly bySubject: boolean;
  /** Says no issuer of its own ("Permen", "SK", "Perda"): the name of one may stand before the number. */
  readonly open: boolean;
  /** Cited by its name alone: a code or the constitution. */
  readonly code: boolean;
  /** For a bill or draft: the kind that it would become. */
  readonly drafts?: string;
}

/** A kind read at a place, with its bracketed abbreviation and the country behind it. */
export interface ReadKind {
  readonly kind: CitedKind;
  readonly from: number;
  readonly to: number;
  /** Written with a short form that others claim ("PP", "SE"): a number and year must follow. */
  readonly ambiguous: boolean;
}

export interface KindReader {
  begins(lex: number): boolean;
  read(t: Tokens, i: number): ReadKind | undefined;
  /** A kind by its id, for the codes inside numbers ("7/SEOJK.05/2025"). */
  byForm(form: string): CitedKind | undefined;
  byId(id: string): CitedKind | undefined;
  /** Kinds of one issuer. */
  of(issuer: string): readonly CitedKind[];
}

interface Form {
  readonly kind: CitedKind;
  readonly short: boolean;
  readonly ambiguous: boolean;
}

/** Kinds whose issuer stands outside their name. */
const OPEN = new Set([
  'permen',
  'kepmen',
  'inmen',
  'sk',
  'se',
  'skb',
  'seb',
  'peraturan-bersama',
  'peraturan-kepala',
  'perdirjen',
  'kepdirjen',
  'se-dirjen',
  'se-sekjen',
  'putusan',
  'peraturan',
  'keputusan',
  'instruksi',
  'maklumat',
]);
const BY_SUBJECT = new Set(['uu', 'perppu', 'pp', 'perpres', 'regional', 'draft']);
const OPEN_RANKS = new Set(['regional', 'village']);
/** Press words for the same thing: each pair makes further forms of every kind that begins so. */
const SPELLINGS: readonly (readonly [string, readonly string[]])[] = [
  ['Peraturan Menteri ', ['Permen ', 'Peraturan Kementerian ', 'Peraturan Menteri Negara ']],
  [
    'Keputusan Menteri ',
    ['Kepmen ', 'SK Menteri ', 'Surat Keputusan Menteri ', 'Keputusan Kementerian ', 'Surat Keputusan Kementerian ', 'SK Kementerian '],
  ],
  ['Surat Edaran ', ['SE ', 'Edaran ']],
  ['Surat Edaran Menteri ', ['Surat Edaran Kementerian ', 'SE Kementerian ', 'Edaran Menteri ']],
  ['Surat Keputusan ', ['SK ']],
  ['Keputusan Gubernur', ['SK Gubernur']],
  ['Putusan ', ['Keputusan ', 'Amar Putusan ']],
  ['Peraturan Badan ', ['Peraturan Kepala Badan ']],
];

export function createKindReader(knowledge: Knowledge, words: CitationWords): KindReader {
  const { lexicon } = knowledge;
  const table = new CitationPhrases<Form>(lexicon);
  const kinds = new Map<string, CitedKind>();
  const forms = new Map<string, CitedKind>();
  const doubtful = new Set<string>();
  const issued = new Map<string, CitedKind[]>();
  const entries = knowledge
    .regulationKinds()
    .map((entry) => ({ entry, kind: citedKind(entry, (id) => knowledge.regulation(id) !== undefined) }));
  for (const { kind } of entries) kinds.set(kind.id, kind);
  for (const { entry, kind } of entries) {
    if (kind.issuer !== undefined) issued.set(kind.issuer, [...(issued.get(kind.issuer) ?? []), kind]);
    for (const alias of [{ text: entry.name }, ...entry.aliases]) {
      const ambiguous = 'ambiguous' in alias && alias.ambiguous === true;
      const key = alias.text.toLowerCase();
      if (!forms.has(key) || (doubtful.has(key) && !ambiguous)) forms.set(key, kind);
      if (ambiguous) doubtful.add(key);
      else doubtful.delete(key);
      const short = alias.text.length <= 4 && alias.text === alias.text.toUpperCase();
      table.add(alias.text, { kind, short, ambiguous }, clearer);
    }
  }
  // What the facts write out stands before what is made here.
  for (const { entry, kind } of entries) {
    for (const text of [entry.name, ...entry.aliases.map((a) => a.text)]) {
      for (const [from, others] of SPELLINGS) {
        if (!text.startsWith(from)) continue;
        for (const other of others) table.add(other + text.slice(from.length), { kind, short: false, ambiguous: false });
      }
    }
  }
  const draft = new WordSet(lexicon, ['Rancangan']);

  const reader: KindReader = {
    begins: (lex) => table.begins(lex) || draft.has(lex),
    byForm: (form) => forms.get(form.toLowerCase()),
    byId: (id) => kinds.get(id),
    of: (issuer) => issued.get(issuer) ?? [],
    read(t, i) {
      const hit = table.at(t, i);
      if (hit === undefined) return readDraft(t, i);
      if (hit.value.short && t.shape[i] !== UPPER && !words.number.has(t.lex[hit.to])) return undefined;
      let { kind } = hit.value;
      let to = afterCountry(t, hit.to);
      const inner = bracketed(t, to);
      if (inner !== undefined) {
        // "Peraturan Presiden (PP)": the full form wins; "Surat Edaran (SE Menaker)": the one that says more.
        if (kind.open && !inner.kind.open && kind.code === inner.kind.code) kind = inner.kind;
        to = afterCountry(t, inner.to);
      }
      return { kind, from: i, to, ambiguous: hit.value.ambiguous && inner === undefined };
    },
  };
  return reader;

  /** "Rancangan Permendag": the draft of a kind. */
  function readDraft(t: Tokens, i: number): ReadKind | undefined {
    if (i + 1 >= t.count || !draft.has(t.lex[i]) || draft.has(t.lex[i + 1])) return undefined;
    const base = reader.read(t, i + 1);
    if (base === undefined) return undefined;
    const { kind } = base;
    if (kind.drafts !== undefined) return { ...base, from: i };
    const id = kind.code ? 'ruu' : `r${kind.id}`;
    const made = kinds.get(id) ?? {
      id,
      name: `Rancangan ${kind.name}`,
      rank: 'draft',
      bySubject: true,
      open: kind.open,
      code: false,
      drafts: kind.id,
    };
    // "Rancangan KUHP" is a bill on the code: the code's name is its subject.
    return { kind: made, from: i, to: kind.code ? i + 1 : base.to, ambiguous: false };
  }

  function afterCountry(t: Tokens, at: number): number {
    return words.country.at(t, at)?.to ?? at;
  }

  /** A kind alone in brackets: "(Permendag)", "(UU RI)". */
  function bracketed(t: Tokens, open: number): { kind: CitedKind; to: number } | undefined {
    if (open + 2 >= t.count || t.text[t.start[open]] !== '(') return undefined;
    const hit = table.at(t, open + 1);
    if (hit === undefined || hit.to >= t.count) return undefined;
    const close = afterCountry(t, hit.to);
    return t.text[t.start[close]] === ')' ? { kind: hit.value.kind, to: close + 1 } : undefined;
  }
}

/** Of two kinds that share a form, the one whose own it is: "PMK" is the Minister of Finance's. */
const clearer = (standing: Form, added: Form): Form => (standing.ambiguous && !added.ambiguous ? added : standing);

function citedKind(entry: RegulationKindEntry, isKnown: (id: string) => boolean): CitedKind {
  const id = entry.id.replace(/^kind:/, '');
  const { name, rank, issuer } = entry;
  return {
    id,
    name,
    rank,
    issuer,
    bySubject: BY_SUBJECT.has(rank),
    open: OPEN.has(id) || OPEN_RANKS.has(rank) || id.startsWith('putusan-'),
    code: (rank === 'code' && isKnown(id)) || id === 'uud',
    ...(rank === 'draft' ? { drafts: id.replace(/^(?:ra(?=perda)|r)/, '') } : {}),
  };
}
