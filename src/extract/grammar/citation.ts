import { holdsOn, type LoadedKnowledge } from '../../knowledge/index.js';
import { BREAK, LOWER, type Tokens, UPPER, WORD } from '../../model/tokens.js';
import { slug } from '../../text/slug.js';
import { citationId } from './citation-id.js';
import { type CitedKind, createKindReader, type KindReader, type ReadKind } from './citation-kinds.js';
import { createNicknames, type NamedLaw, type NicknameHit, type Nicknames } from './citation-nicknames.js';
import { type CitedNumber, createNumberReader, type NumberReader } from './citation-number.js';
import { afterBracket } from './citation-phrases.js';
import { createPointReader, type PointReader } from './citation-pinpoint.js';
import { createTitleReader, type TitleReader } from './citation-title.js';
import { type CitationWords, citationWords } from './citation-words.js';
import { nameVocabulary } from './vocabulary.js';

/** A law that a citation may mean, and the days on which its words mean it. */
export interface LawReading {
  readonly id: string;
  readonly from?: string;
  readonly to?: string;
}

/** A law as cited at tokens [from, to). */
export interface CitedLaw {
  readonly from: number;
  readonly to: number;
  /** numbered "UU 11/2008"; nickname "UU ITE"; named "UU Keamanan Siber", which no list holds; bill "RUU KPK"; kind "Peraturan Menteri Perhubungan" alone. */
  readonly form: 'numbered' | 'nickname' | 'named' | 'bill' | 'kind';
  readonly kind: CitedKind;
  readonly laws: readonly LawReading[];
  readonly number?: CitedNumber;
  /** The words behind the kind: "Cipta Kerja". */
  readonly rest?: string;
  readonly facts: readonly string[];
}

export interface CitationReader {
  readonly words: CitationWords;
  readonly kinds: KindReader;
  readonly numbers: NumberReader;
  readonly points: PointReader;
  readonly nicknames: Nicknames;
  readonly titles: TitleReader;
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
/** Longest stretch between an open kind and its number: "Perda Provinsi Daerah Khusus Ibukota (DKI) Jakarta Nomor 5". */
const LONGEST_ISSUER = 24;
/** Around a nickname that needs its context, so many characters are looked at on either side. */
const CONTEXT_REACH = 600;
/** Kinds that say nothing of their issuer and have no short name: the issuer's words become part of the id. */
const NAMED_BY_ISSUER = new Set(['peraturan', 'keputusan', 'instruksi', 'maklumat', 'putusan', 'se', 'sk']);
const JOINT = 'joint';

export function createCitationReader(knowledge: LoadedKnowledge): CitationReader {
  const words = citationWords(knowledge);
  const kinds = createKindReader(knowledge, words);
  const nicknames = createNicknames(knowledge, kinds);
  const numbers = createNumberReader(words);
  const points = createPointReader(words, nameVocabulary(knowledge).functionWords);
  const titles = createTitleReader(knowledge, words, nicknames, (lex) => kinds.begins(lex));
  const opens = new Uint8Array(knowledge.lexicon.size);
  for (let lex = 1; lex < opens.length; lex++) opens[lex] = points.begins(lex) ? ARTICLE : kinds.begins(lex) || nicknames.begins(lex) ? LAW : 0;
  return { words, kinds, numbers, points, nicknames, titles, opens, read, numbered };

  function read(t: Tokens, i: number, day?: string): CitedLaw | undefined {
    const kind = kinds.read(t, i);
    const law = kind && behindKind(t, kind, day);
    const whole = best(t, i, nicknames.whole(t, i), day);
    if (whole === undefined || (law !== undefined && law.form !== 'kind' && law.to >= whole.to)) return law;
    const id = whole.laws[0].id;
    const own = kind?.kind ?? kinds.byId(id.replace(/-.*$/, '')) ?? kinds.byId('uu')!;
    return withNumber(t, nickname(t, { from: i, to: whole.to, kind: own, laws: whole.laws, rest: undefined }));
  }

  function behindKind(t: Tokens, read: ReadKind, day: string | undefined): CitedLaw | undefined {
    const { kind, from, to } = read;
    if (kind.drafts !== undefined) return bill(t, read, kind.drafts, day);
    if (!kind.code) {
      // "Peraturan Menteri Energi dan Sumber Daya Mineral (ESDM) Nomor 27": the abbreviation of the issuer.
      const behind = to < t.count && t.text[t.start[to]] === '(' ? afterBracket(t, to) : to;
      const number = numberOf(t, behind > to && numbers.labelAt(t, behind) ? behind : to, read);
      // "Permendikbud 30" may be a name of its own.
      const name = number === undefined ? undefined : best(t, to, nicknames.behind(kind.id, t, to), day);
      if (name !== undefined && name.to >= number!.to) return nickname(t, { from, to: name.to, kind, laws: name.laws, rest: text(t, to, name.to) });
      if (number !== undefined) return numbered(from, kind, number);
      const issued = kind.open ? behindIssuer(t, read) : undefined;
      if (issued !== undefined) return issued;
    }
    return named(t, read, day);
  }

  function numberOf(t: Tokens, at: number, { kind, ambiguous }: ReadKind): CitedNumber | undefined {
    const number = numbers.read(t, at);
    if (number === undefined) return undefined;
    if (number.year !== undefined) return number;
    if (ambiguous || kind.id === 'uud' || NAMED_BY_ISSUER.has(kind.id)) return undefined;
    return /^\d{1,3}[A-Z]?$/.test(number.parts[0]) || number.parts.length > 1 ? number : undefined;
  }

  /** "Perda Kota Bandung Nomor 5 Tahun 2020", "Keputusan Kepala Dinas Perhubungan Nomor …": the issuer between kind and number. */
  function behindIssuer(t: Tokens, { kind, from, to }: ReadKind): CitedLaw | undefined {
    for (let j = to; j < t.count && j - to < LONGEST_ISSUER; j++) {
      if (j > to && numbers.labelAt(t, j)) {
        const number = numbers.read(t, j);
        if (number === undefined || (number.year === undefined && number.parts.length < 2)) return undefined;
        return numbered(from, specific(t, kind, to, j), number);
      }
      if (!isIssuerToken(t, j, kind.rank === JOINT)) return undefined;
    }
    return undefined;
  }

  function isIssuerToken(t: Tokens, j: number, joint: boolean): boolean {
    if (t.kind[j] === BREAK) return false;
    const mark = t.text[t.start[j]];
    if (t.kind[j] === WORD) {
      if (t.shape[j] !== LOWER) return joint || !isOtherKind(t, j);
      return words.join.has(t.lex[j]) || mark === 'd';
    }
    return '/()-.&'.includes(mark) || (joint && mark === ',');
  }

  function isOtherKind(t: Tokens, j: number): boolean {
    return kinds.begins(t.lex[j]) && kinds.read(t, j) !== undefined && t.text[t.start[j - 1]] !== '(';
  }

  /** An open kind whose issuer's own kind the facts know only by another name takes the issuer's words. */
  function specific(t: Tokens, kind: CitedKind, from: number, to: number): CitedKind {
    if (!NAMED_BY_ISSUER.has(kind.id)) return kind;
    const issuer = t.text.slice(t.start[from], t.end[to - 1]).replace(/\s+/g, ' ');
    const whole = kinds.byForm(`${kind.name} ${issuer}`);
    return whole ?? { ...kind, id: `${kind.id}-${slug(issuer)}`, name: `${kind.name} ${issuer}`, open: false };
  }

  function numbered(from: number, stated: CitedKind, number: CitedNumber): CitedLaw {
    const kind = seriesKind(stated, number);
    const id = citationId(kind, number);
    return { from, to: number.to, form: 'numbered', kind, laws: [{ id }], number, facts: [`kind:${stated.id}`] };
  }

  /** The kind that the number's own code shows where the words leave it open: "Surat Edaran Nomor 7/SEOJK.05/2025". */
  function seriesKind(kind: CitedKind, { parts }: CitedNumber): CitedKind {
    for (const part of parts.slice(1)) {
      const code = /^[A-Za-z]+/.exec(part)?.[0];
      if (code === undefined || code.length < 3) continue;
      if (kind.id === 'uu' && /^drt$/i.test(code)) return kinds.byForm('UU Darurat') ?? kind;
      const series = words.series.get(code);
      const own = kind.open ? (series === undefined ? kinds.byForm(code) : kinds.byId(series)) : undefined;
      if (own !== undefined && !own.open) return own;
    }
    return kind;
  }

  /** A law by what it is called behind its kind: "UU ITE", "UU tentang Pers", "Peraturan Pemerintah tentang …". */
  function named(t: Tokens, { kind, from, to, ambiguous }: ReadKind, day: string | undefined): CitedLaw | undefined {
    const about = to < t.count && words.about.has(t.lex[to]);
    const at = about ? to + 1 : to;
    const known = best(t, at, nicknames.behind(kind.id, t, at), day);
    if (known !== undefined && (!kind.code || known.laws.some((law) => holdsOn(law, day))) && !(about && goesOn(t, known.to))) {
      return withNumber(t, nickname(t, { from, to: known.to, kind, laws: known.laws, rest: text(t, at, known.to) }));
    }
    if (kind.code && kind.id !== 'uud' && !ambiguous) return nickname(t, { from, to, kind, laws: [{ id: kind.id }], rest: undefined });
    const code = at < t.count && !kind.code ? kinds.read(t, at) : undefined;
    if (code?.kind.code && kind.id === 'uu') return nickname(t, { from, to: code.to, kind, laws: [{ id: code.kind.id }], rest: text(t, at, code.to) });
    const run = at < t.count && !ambiguous ? titles.run(t, at, about) : undefined;
    const titled = run && byWords(t, { kind, from, at }, run.to, about);
    if (titled !== undefined) return withNumber(t, titled);
    if (run === undefined || !kind.bySubject || (kind.id !== 'uu' && !about)) return kind.code ? undefined : { from, to, form: 'kind', kind, laws: [], facts: [`kind:${kind.id}`] };
    return withNumber(t, { from, to: run.to, form: 'named', kind, laws: [], rest: run.text, facts: [`kind:${kind.id}`] });
  }

  /** "UU tentang Industri Teknologi Digital" is not the one on Industri: a title goes on in capitals. */
  function goesOn(t: Tokens, to: number): boolean {
    return to < t.count && t.kind[to] === WORD && t.shape[to] !== LOWER && t.sentence[to] === t.sentence[to - 1] && !kinds.begins(t.lex[to]) && !words.article.has(t.lex[to]) && !words.number.has(t.lex[to]);
  }

  /** The longest stretch of a run of capitals that is a title, or a known name with one misprint. */
  function byWords(t: Tokens, { kind, from, at }: { kind: CitedKind; from: number; at: number }, end: number, about: boolean): CitedLaw | undefined {
    for (let to = end; to > at; to--) {
      if (t.kind[to - 1] !== WORD) continue;
      const rest = text(t, at, to);
      const ids = to - at > 1 || about ? titles.byTitle(kind.id, rest) : [];
      if (ids.length > 0) return nickname(t, { from, to, kind, laws: ids.map((id) => ({ id, from: id.slice(-4) })), rest });
    }
    for (let to = end; to > at + 1; to--) {
      if (t.kind[to - 1] !== WORD) continue;
      const known = titles.misprinted(kind.id, text(t, at, to));
      if (known !== undefined) return nickname(t, { from, to, kind, laws: nicknames.lookup(kind.id, known), rest: known });
    }
    return undefined;
  }

  /** A bill or draft by its subject; a bill that changes a law is one citation with it. */
  function bill(t: Tokens, { kind, from, to }: ReadKind, drafts: string, day: string | undefined): CitedLaw | undefined {
    const about = to < t.count && words.about.has(t.lex[to]);
    const at = about ? to + 1 : to;
    const changed = changedLaw(t, at, day);
    const known = best(t, at, nicknames.behind(kind.id, t, at), day);
    if (changed !== undefined && (known === undefined || changed.to > known.to)) {
      return { from, to: changed.to, form: 'bill', kind, laws: [{ id: billOn(kind, changed) }], facts: [`kind:${kind.id}`] };
    }
    if (known !== undefined) return { ...nickname(t, { from, to: known.to, kind, laws: known.laws, rest: text(t, at, known.to) }), form: 'bill' };
    const code = at < t.count ? kinds.read(t, at) : undefined;
    if (code?.kind.code) {
      const id = nicknames.lookup(kind.id, code.kind.name)[0]?.id ?? `${kind.id}-${code.kind.id}`;
      return { ...nickname(t, { from, to: code.to, kind, laws: [{ id }], rest: text(t, at, code.to) }), form: 'bill' };
    }
    const subject = best(t, at, nicknames.behind(drafts, t, at), day);
    const run = subject ?? (kind.id !== 'rpp' || about ? titles.run(t, at, about) : undefined);
    if (run === undefined) return undefined;
    const rest = text(t, at, run.to);
    return { ...nickname(t, { from, to: run.to, kind, laws: [{ id: `${kind.id}-${slug(rest)}` }], rest }), form: 'bill', facts: [`kind:${kind.id}`] };
  }

  /** "Perubahan Kedua atas UU ITE": the law that a bill would change. */
  function changedLaw(t: Tokens, at: number, day: string | undefined): CitedLaw | undefined {
    if (at >= t.count || !words.change.has(t.lex[at])) return undefined;
    let j = at + 1;
    while (j < t.count && j < at + 4 && (words.ordinal.has(t.lex[j]) || words.upon.has(t.lex[j]))) j++;
    if (j >= t.count || kinds.read(t, j)?.kind.drafts !== undefined) return undefined;
    const law = read(t, j, day);
    return law === undefined || law.form === 'kind' ? undefined : law;
  }

  /** The bill that goes by one of the law's own names: a bill on uu-30-2002 is ruu-kpk. */
  function billOn(kind: CitedKind, law: CitedLaw): string {
    const names = [...(law.rest === undefined ? [] : [law.rest]), ...law.laws.flatMap((l) => nicknames.namesOf(l.id))];
    for (const name of names) {
      const known = nicknames.lookup(kind.id, name)[0];
      if (known !== undefined) return known.id;
    }
    const shortest = [...names].sort((a, b) => a.length - b.length)[0];
    return `${kind.id}-${slug(law.rest ?? shortest ?? law.laws[0]?.id ?? 'x')}`;
  }

  function nickname(t: Tokens, law: { from: number; to: number; kind: CitedKind; laws: readonly LawReading[]; rest: string | undefined }): CitedLaw {
    const to = behindAbbreviation(t, law.from, law.to);
    return { ...law, to, form: 'nickname', facts: law.laws.map((l) => `regulation:${l.id}`) };
  }

  /** "UU Sistem Pendidikan Nasional (Sisdiknas)": a bracketed abbreviation of the name belongs to it. */
  function behindAbbreviation(t: Tokens, from: number, to: number): number {
    const end = to < t.count && t.text[t.start[to]] === '(' ? afterBracket(t, to) : -1;
    if (end < 0 || end > to + 5 || t.kind[to + 1] !== WORD || t.shape[to + 1] === LOWER) return to;
    for (let k = to + 2; k < end - 1; k++) if (t.kind[k] === WORD && t.start[k] > t.end[k - 1]) return to;
    const short = t.text.slice(t.start[to + 1], t.end[end - 2]).toLowerCase();
    const name = t.text.slice(t.start[from], t.end[to - 1]).toLowerCase();
    let at = 0;
    for (const letter of short.replace(/[^a-z]/g, '')) {
      at = name.indexOf(letter, at) + 1;
      // "(RKUHP)", "(UUPA)": letters of the kind, whatever its order.
      if (at === 0) return nicknames.whole(t, to + 1).some((h) => h.to === end - 1) ? end : to;
    }
    return end;
  }

  /** "UU ITE Nomor 11 Tahun 2008", "UU Kesehatan 36/2009": name and number make one citation, and the number decides. */
  function withNumber(t: Tokens, law: CitedLaw): CitedLaw {
    const number = numbers.read(t, law.to);
    if (number?.year === undefined || law.kind.code) return law;
    if (law.form === 'named' && !number.labelled) return law;
    return { ...numbered(law.from, law.kind, number), rest: law.rest };
  }

  /** The longest name of which some reading is possible here. */
  function best(t: Tokens, i: number, hits: readonly NicknameHit[], day: string | undefined): { to: number; laws: readonly NamedLaw[] } | undefined {
    let longest: { to: number; laws: readonly NamedLaw[] } | undefined;
    for (let h = hits.length - 1; h >= 0; h--) {
      const laws = hits[h].laws.filter((law) => isPossible(t, i, hits[h].to, law));
      if (laws.length === 0) continue;
      const hit = { to: hits[h].to, laws };
      if (laws.some((law) => holdsOn(law, day))) return hit;
      longest ??= hit;
    }
    return longest;
  }

  function isPossible(t: Tokens, from: number, to: number, { alias }: NamedLaw): boolean {
    if (alias.exact && !t.text.startsWith(alias.text, t.start[from])) return false;
    const single = to === from + 1 && alias.text === alias.text.toUpperCase();
    if (single && !alias.text.includes(' ') && t.shape[from] !== UPPER && alias.text.length < 6 && !alias.text.startsWith('KUH')) return false;
    if (alias.context === undefined) return alias.ambiguous !== true;
    const near = t.text.slice(Math.max(0, t.start[from] - CONTEXT_REACH), t.end[to - 1] + CONTEXT_REACH).toLowerCase();
    return alias.context.some((word) => near.includes(word.toLowerCase()));
  }
}

const text = (t: Tokens, from: number, to: number): string => t.text.slice(t.start[from], t.end[to - 1]).replace(/\s+/g, ' ');
