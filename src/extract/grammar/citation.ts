import { holdsOn, type LoadedKnowledge } from '../../knowledge/index.js';
import { LOWER, type Tokens, WORD } from '../../model/tokens.js';
import { WordSet } from '../../text/word-set.js';
import { createBillReader } from './citation-bill.js';
import { createNumberedLaws } from './citation-issuer.js';
import { type CitedKind, createKindReader, type ReadKind } from './citation-kinds.js';
import { type CitationGrammars, type CitedLaw, wordsAt } from './citation-law.js';
import { createLawNames } from './citation-name.js';
import { createNicknames } from './citation-nicknames.js';
import { type CitedNumber, createNumberReader } from './citation-number.js';
import { createPointReader, type PointReader } from './citation-pinpoint.js';
import { createTitleReader } from './citation-title.js';
import { citationWords } from './citation-words.js';
import { nameVocabulary } from './vocabulary.js';

/** Reads citations of laws, as the press writes them. */
export interface CitationReader extends CitationGrammars {
  readonly points: PointReader;
  /** By word number: LAW where a law's citation may begin, ARTICLE where articles do, 0 elsewhere. */
  readonly opens: Uint8Array;
  /** The law cited at token `i`. Of two nicknames the longer one that holds on the day is read ("KUHP baru" of 2015 is KUHP). */
  read(t: Tokens, i: number, day?: string): CitedLaw | undefined;
  /** The law that a kind and a number make. */
  numbered(from: number, kind: CitedKind, number: CitedNumber): CitedLaw;
}

/** What may begin at a word, in `CitationReader.opens`. */
export const LAW = 1;
export const ARTICLE = 2;

export function createCitationReader(knowledge: LoadedKnowledge): CitationReader {
  const words = citationWords(knowledge);
  const kinds = createKindReader(knowledge, words);
  const nicknames = createNicknames(knowledge, kinds);
  const numbers = createNumberReader(words);
  const { functionWords, headlines } = nameVocabulary(knowledge);
  const newer = new WordSet(knowledge.lexicon, ['baru', 'lama', 'terbaru', 'omnibus', 'klaster']);
  const points = createPointReader(words, functionWords);
  const titles = createTitleReader(knowledge, words, nicknames, (lex) => kinds.begins(lex));
  const grammars: CitationGrammars = { words, kinds, numbers, nicknames, titles };
  const numbered = createNumberedLaws(grammars);
  const names = createLawNames(nicknames);
  const bill = createBillReader(grammars, names, read);
  const opens = new Uint8Array(knowledge.lexicon.size);
  for (let lex = 1; lex < opens.length; lex++) {
    opens[lex] = points.begins(lex) ? ARTICLE : kinds.begins(lex) || nicknames.begins(lex) ? LAW : 0;
  }
  return { ...grammars, points, opens, read, numbered: numbered.law };

  function read(t: Tokens, i: number, day?: string): CitedLaw | undefined {
    const kind = kinds.read(t, i);
    const law = kind && behindKind(t, kind, day);
    const whole = names.best(t, i, nicknames.whole(t, i), day);
    if (whole === undefined || (law !== undefined && law.form !== 'kind' && law.to >= whole.to)) return law;
    const own = kind?.kind ?? kinds.byId(whole.laws[0].id.replace(/-.*$/, '')) ?? kinds.byId('uu')!;
    return withNumber(t, names.law(t, { from: i, to: whole.to, kind: own, laws: whole.laws }));
  }

  function behindKind(t: Tokens, read: ReadKind, day: string | undefined): CitedLaw | undefined {
    const { kind, from, to } = read;
    if (kind.drafts !== undefined) return bill(t, read, kind.drafts, day);
    if (kind.code) return named(t, read, day);
    const number = numbered.behind(t, read);
    if (number === undefined) return (kind.open ? numbered.behindIssuer(t, read) : undefined) ?? named(t, read, day);
    // "Permendikbud 30" may be a name of its own.
    const name = names.best(t, to, nicknames.behind(kind.id, t, to), day);
    if (name === undefined || name.to < number.to) return numbered.law(from, kind, number);
    return names.law(t, { from, to: name.to, kind, laws: name.laws, rest: wordsAt(t, to, name.to) });
  }

  /** A law by what it is called behind its kind: "UU ITE", "UU tentang Pers", "Peraturan Pemerintah tentang …". */
  function named(t: Tokens, { kind, from, to, ambiguous }: ReadKind, day: string | undefined): CitedLaw | undefined {
    const about = to < t.count && words.about.has(t.lex[to]);
    const at = about ? to + 1 : to;
    const known = names.best(t, at, nicknames.behind(kind.id, t, at), day);
    const isKnownThen = known?.laws.some((law) => holdsOn(law, day)) === true;
    const code = at < t.count && kind.id === 'uu' ? kinds.read(t, at) : undefined;
    // "UU KUHP", "UU tentang Kitab Undang-Undang Hukum Pidana": the code, unless a law of that name is in force.
    if (code?.kind.code && !(isKnownThen && known!.laws.some((law) => law.from !== undefined))) {
      return names.law(t, { from, to: code.to, kind, laws: [{ id: code.kind.id }], rest: wordsAt(t, at, code.to) });
    }
    if (known !== undefined && (!kind.code || isKnownThen) && !isLonger(t, known.to, about)) {
      return withNumber(t, names.law(t, { from, to: known.to, kind, laws: known.laws, rest: wordsAt(t, at, known.to) }));
    }
    if (kind.code) return kind.id === 'uud' || ambiguous ? undefined : names.law(t, { from, to, kind, laws: [{ id: kind.id }] });
    const run = at < t.count && !ambiguous ? titles.run(t, at, about) : undefined;
    const titled = run && byWords(t, { kind, from, at }, run.to, about);
    if (titled !== undefined) return withNumber(t, titled);
    const facts = [`kind:${kind.id}`];
    const bySubject = run !== undefined && kind.bySubject && (kind.id === 'uu' || about);
    if (!bySubject) return { from, to, form: 'kind', kind, laws: [], facts };
    return withNumber(t, { from, to: run.to, form: 'named', kind, laws: [], rest: run.text, facts });
  }

  /** "UU Industri Teknologi Digital", "undang-undang imigrasi AS": the name of another law goes on, but for headlines, where all words have capitals. */
  function isLonger(t: Tokens, to: number, about: boolean): boolean {
    return goesOn(t, to) && (about || (t.kind[to] === WORD && !newer.has(t.lex[to]) && !headlines.isHeadline(t, to)));
  }

  /** "UU tentang Industri Teknologi Digital" is not the one on Industri: a title goes on in capitals. */
  function goesOn(t: Tokens, to: number): boolean {
    if (to >= t.count || t.kind[to] !== WORD || t.shape[to] === LOWER || t.sentence[to] !== t.sentence[to - 1]) return false;
    return !kinds.begins(t.lex[to]) && !words.article.has(t.lex[to]) && !words.number.has(t.lex[to]);
  }

  /** The longest stretch of a run of capitals that is a title, or a known name with one misprint. */
  function byWords(
    t: Tokens,
    { kind, from, at }: { kind: CitedKind; from: number; at: number },
    end: number,
    about: boolean,
  ): CitedLaw | undefined {
    for (let to = end; to > at; to--) {
      if (t.kind[to - 1] !== WORD || (to - at === 1 && !about)) continue;
      const rest = wordsAt(t, at, to);
      const laws = titles.byTitle(kind.id, rest).map((id) => ({ id, from: id.slice(-4) }));
      if (laws.length > 0) return names.law(t, { from, to, kind, laws, rest });
    }
    for (let to = end; to > at + 1; to--) {
      if (t.kind[to - 1] !== WORD) continue;
      const known = titles.misprinted(kind.id, wordsAt(t, at, to));
      if (known !== undefined) return names.law(t, { from, to, kind, laws: nicknames.lookup(kind.id, known), rest: known });
    }
    return undefined;
  }

  /** "UU ITE Nomor 11 Tahun 2008", "UU Kesehatan 36/2009": name and number make one citation, and the number decides. */
  function withNumber(t: Tokens, law: CitedLaw): CitedLaw {
    const number = numbers.read(t, law.to);
    if (number?.year === undefined || law.kind.code || (law.form === 'named' && !number.labelled)) return law;
    return { ...numbered.law(law.from, law.kind, number), rest: law.rest };
  }
}
