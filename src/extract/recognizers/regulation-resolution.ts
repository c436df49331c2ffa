import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { Tokens } from '../../model/tokens.js';
import { foldName } from '../../text/slug.js';
import type { CitationReader } from '../grammar/citation.js';
import { mainNumber } from '../grammar/citation-id.js';
import type { LawReading } from '../grammar/citation-law.js';
import { wordsAt } from '../grammar/citation-law.js';
import { definedNames, nameKey } from './regulation-definitions.js';
import { createIssuerFinder, issuedPrefix } from './regulation-issuer.js';
import type { Cited } from './regulation-scan.js';

/** How far before a bare article its law may stand, in sentences. */
const ARTICLE_REACH = 4;
/** Citations before a bare article among which the same article is looked for. */
const ARTICLES_BACK = 8;
/** How far behind its number a law's subject is read, in tokens. */
const SUBJECT_REACH = 40;
/** Numbered laws of a text whose subjects are compared with a name. */
const MOST_SUBJECTS = 50;
/** Letters of a title that a text must agree with: it may leave off the tail. */
const LONGEST_TITLE = 40;
/** Words between "desak" and the law that is asked for. */
const URGE_REACH = 6;
/** Years for which a number without year is looked up. */
const OLDEST_YEAR = 1990;
const NEWEST_YEAR = 2035;

/**
 * Gives the citations of one text their laws: what the text defines ("UU Nomor 16 Tahun 2017 … (UU Ormas)") holds in all of it,
 * a number without year means the one cited elsewhere, a bare article the law named just before. What stays without a law is left out.
 */
export function resolveCitations(found: readonly Cited[], t: Tokens, reader: CitationReader, knowledge: LoadedKnowledge): Cited[] {
  const numbered = found.filter((c) => c.rule === 'number' && c.law!.number!.year !== undefined);
  const byNumber = firstOfKind(numbered, (c) => mainNumber(c.law!.kind, c.law!.number!));
  const byNumberAndYear = firstOfKind(numbered, (c) => `${mainNumber(c.law!.kind, c.law!.number!)}/${c.law!.number!.year}`);
  const nearestIssuer = createIssuerFinder(knowledge, reader.kinds);
  /** The last one so far of each kind and number. */
  const nearest = new Map<string, Cited>();
  const lastOfKind = new Map<string, readonly LawReading[]>();
  found.forEach((c, i) => {
    if (c.rule === 'number') c.laws = issued(c) ?? changed(c, found[i - 1]) ?? c.laws;
  });
  const keyOf = (c: Cited): string => nameKey(t, c);
  const defined = definedNames(found, t);
  const kept: Cited[] = [];
  for (const c of found) {
    if (c.rule === 'article') c.laws = lawBefore(c, kept) ?? [];
    else if (c.rule === 'kind') c.laws = (c.year === undefined ? lastOfKind.get(c.law!.kind.id) : ofYear(c.law!.kind.id, c.year)) ?? [];
    else if (c.rule === 'number' && c.law!.number!.year === undefined && !/-\d{4}$/.test(c.laws[0].id)) c.laws = withYear(c);
    else if (c.rule === 'nickname' || c.rule === 'name') c.laws = defined.get(keyOf(c)) ?? (c.laws.length > 0 ? c.laws : unnamed(c));
    if (c.laws.length === 0) continue;
    kept.push(c);
    if (c.law !== undefined) lastOfKind.set(c.law.kind.id, c.laws);
    if (c.rule === 'number') nearest.set(`${c.law!.kind.id} ${mainNumber(c.law!.kind, c.law!.number!)}`, c);
  }
  // A name that no list holds is believed where the text gives it a law, or uses it twice.
  const uses = new Map<string, number>();
  for (const c of kept) if (c.rule === 'name') uses.set(keyOf(c), (uses.get(keyOf(c)) ?? 0) + 1);
  return kept.filter((c) => c.rule !== 'name' || isNumbered(c) || defined.has(keyOf(c)) || uses.get(keyOf(c))! > 1 || isToBeEnacted(c));

  /** "mendesak DPR sahkan UU Transportasi Online": a law that no list holds and that is yet to be made is a bill. */
  function isToBeEnacted({ law, from }: Cited): boolean {
    const { enact, urge } = reader.words;
    if (law!.kind.id !== 'uu' || from === 0 || !enact.has(t.lex[from - 1])) return false;
    for (let k = from - 2; k >= 0 && k > from - URGE_REACH && t.sentence[k] === t.sentence[from]; k--) if (urge.has(t.lex[k])) return true;
    return false;
  }

  /** "PMK 158": the year of the same number elsewhere in the text, else of the one that the facts know, newest first. */
  function withYear(c: Cited): readonly LawReading[] {
    const { kind, number } = c.law!;
    const main = mainNumber(kind, number!);
    const same = nearest.get(`${kind.id} ${main}`) ?? byNumber.get(main)?.get(kind.id);
    if (same !== undefined) return same.laws;
    const known: LawReading[] = [];
    for (let year = NEWEST_YEAR; year >= OLDEST_YEAR; year--) {
      const id = `${kind.id}-${main}-${year}`;
      if (knowledge.regulation(id) !== undefined || Object.hasOwn(knowledge.regulationTitles(), id)) known.push({ id, from: String(year) });
    }
    if (known.length > 1 && reader.words.about.has(t.lex[c.to] ?? 0)) {
      const subject = foldName(wordsAt(t, c.to + 1, Math.min(t.count, c.to + 1 + SUBJECT_REACH)));
      const titled = known.filter(({ id }) => {
        const title = foldName(knowledge.regulationTitle(id) ?? '');
        return title !== '' && ` ${subject} `.startsWith(` ${title} `.slice(0, LONGEST_TITLE));
      });
      if (titled.length > 0) return titled;
    }
    if (known.length > 0) return known;
    return number!.labelled ? c.laws : [];
  }

  /** "Perda tahun 2022": the only one of its kind and year that the text numbers. */
  function ofYear(kind: string, year: number): readonly LawReading[] | undefined {
    const same = numbered.filter((n) => n.law!.kind.id === kind && n.law!.number!.year === year);
    return new Set(same.map((n) => n.laws[0].id)).size === 1 ? same[0].laws : undefined;
  }

  /** "Pergub Nomor 88 Tahun 2019 tentang Perubahan atas Peraturan Nomor 155 Tahun 2018": of the kind that changes it. */
  function changed(c: Cited, before: Cited | undefined): readonly LawReading[] | undefined {
    const { kind, number, from } = c.law!;
    if (issuedPrefix(kind) === undefined || number!.year === undefined || before?.rule !== 'number' || !isSecondary(c)) return undefined;
    const changing = before.law!.kind;
    const near = t.sentence[before.from] === t.sentence[from] && issuedPrefix(changing) === undefined;
    return near && changing.rank !== 'law' ? reader.numbered(from, changing, number!).laws : undefined;
  }

  /** The law that the text named last before a bare article, where it is near enough to be meant. */
  function lawBefore(c: Cited, kept: readonly Cited[]): readonly LawReading[] | undefined {
    const reaches = (law: Cited): boolean => {
      const distance = t.sentence[c.from] - t.sentence[law.to - 1];
      return distance >= 0 && distance <= ARTICLE_REACH;
    };
    // "Pasal 7 ayat (1) … Pasal 7 ayat (2)": the same article goes on being of the same law.
    for (let k = kept.length - 1; k >= Math.max(0, kept.length - ARTICLES_BACK) && reaches(kept[k]); k--) {
      if (kept[k].points.some((p) => p.pasal === c.points[0].pasal)) return kept[k].laws;
    }
    let k = kept.length - 1;
    while (k > 0 && isSecondary(kept[k]) && t.sentence[kept[k - 1].to - 1] === t.sentence[kept[k].from]) k--;
    const last = kept[k];
    return last !== undefined && reaches(last) ? last.laws : undefined;
  }

  /** A law named only for another's sake: "perubahan atas UU 17/2013", "jo. UU 15/2019". */
  function isSecondary(c: Cited): boolean {
    const { with: together, upon, change, ordinal } = reader.words;
    let k = c.from - 1;
    if (k > 0 && t.text[t.start[k]] === '.') k--;
    if (k < 0) return false;
    if (together.has(t.lex[k])) return true;
    if (!upon.has(t.lex[k])) return false;
    while (k > 0 && ordinal.has(t.lex[k - 1])) k--;
    return k > 0 && change.has(t.lex[k - 1]);
  }

  /** A name that no list holds: of a numbered law of its kind whose subject, as the text gives it, has these words or letters. */
  function unnamed(c: Cited): readonly LawReading[] {
    const rest = c.law!.rest ?? '';
    const folded = foldName(rest);
    for (const n of numbered.slice(0, MOST_SUBJECTS)) {
      if (n.law!.kind.id !== c.law!.kind.id || !reader.words.about.has(t.lex[n.to] ?? 0)) continue;
      const subject = wordsAt(t, n.to + 1, Math.min(t.count, n.to + 1 + SUBJECT_REACH));
      if (` ${foldName(subject)} `.includes(` ${folded} `) || abbreviates(rest, subject)) return n.laws;
    }
    return [{ id: `${isToBeEnacted(c) ? 'ruu' : c.law!.kind.id}-${folded.replace(/[^a-z0-9]+/g, '-')}` }];
  }

  /** The kind that a law's issuer gives it, where the words around name one: "SK Nomor 79 Tahun 2019" of Kementerian Desa. */
  function issued(c: Cited): readonly LawReading[] | undefined {
    const { kind, number, from } = c.law!;
    const prefix = issuedPrefix(kind);
    if (prefix === undefined || number!.year === undefined) return undefined;
    const main = mainNumber(kind, number!);
    const same = [...byNumberAndYear.get(`${main}/${number!.year}`)!.values()].find(
      (n) => n.law!.kind.name.startsWith(prefix) && n.law!.kind.id !== kind.id,
    );
    if (same !== undefined) return same.laws;
    const own = nearestIssuer(t, from, c.to, prefix, number!.year);
    return own && reader.numbered(from, own, number!).laws;
  }
}

/** True where the law has a number and year, though the words do not say them. */
export const isNumbered = (c: Cited): boolean => /-\d{4}$/.test(c.laws[0].id);

/** The first citation of each kind, by a key. */
function firstOfKind(list: readonly Cited[], key: (c: Cited) => string): Map<string, Map<string, Cited>> {
  const groups = new Map<string, Map<string, Cited>>();
  for (const c of list) {
    const kinds = groups.get(key(c)) ?? new Map<string, Cited>();
    if (!kinds.has(c.law!.kind.id)) kinds.set(c.law!.kind.id, c);
    groups.set(key(c), kinds);
  }
  return groups;
}

/** "PDRD" in "Pajak Daerah dan Retribusi Daerah": its letters begin the subject's words in order. */
function abbreviates(short: string, subject: string): boolean {
  if (!/^[A-Z]{2,8}$/.test(short)) return false;
  const initials = subject
    .split(/[^\p{L}]+/u)
    .filter((w) => w !== '')
    .slice(0, short.length * 2 + 2)
    .map((w) => w[0].toUpperCase());
  let at = 0;
  for (const letter of short) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return initials[0] === short[0];
}
