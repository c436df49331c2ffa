import type { Tokens } from '../../model/tokens.js';
import { slug } from '../../text/slug.js';
import type { CitedKind, ReadKind } from './citation-kinds.js';
import { type CitationGrammars, type CitedLaw, wordsAt } from './citation-law.js';
import type { LawNames } from './citation-name.js';

type ReadLaw = (t: Tokens, i: number, day: string | undefined) => CitedLaw | undefined;

/** Reads a bill or draft by its subject; a bill that changes a law is one citation with it. `readLaw` reads the law that it changes. */
export type BillReader = (t: Tokens, read: ReadKind, drafts: string, day: string | undefined) => CitedLaw | undefined;

/** "Lahan Pertanian Pangan Berkelanjutan (LP2B)": the letters in brackets are no part of the subject. */
const withoutShort = (subject: string): string => (subject.endsWith(')') ? subject.slice(0, subject.lastIndexOf('(')).trimEnd() : subject);

export function createBillReader({ words, kinds, nicknames, titles }: CitationGrammars, names: LawNames, readLaw: ReadLaw): BillReader {
  return (t, { kind, from, to }, drafts, day) => {
    const facts = [`kind:${kind.id}`];
    const about = to < t.count && words.about.has(t.lex[to]);
    const at = about ? to + 1 : to;
    const changed = changedLaw(t, at, day);
    const known = names.best(t, at, nicknames.behind(kind.id, t, at), day);
    if (changed !== undefined && (known === undefined || changed.to > known.to)) {
      return { from, to: changed.to, form: 'bill', kind, laws: [{ id: billOn(kind, changed) }], facts };
    }
    if (known !== undefined) {
      const rest = wordsAt(t, at, known.to);
      return { ...names.law(t, { from, to: known.to, kind, laws: known.laws, rest }), form: 'bill' };
    }
    const code = at < t.count ? kinds.read(t, at) : undefined;
    if (code?.kind.code) {
      const id = nicknames.lookup(kind.id, code.kind.name)[0]?.id ?? `${kind.id}-${code.kind.id}`;
      return { ...names.law(t, { from, to: code.to, kind, laws: [{ id }], rest: wordsAt(t, at, code.to) }), form: 'bill' };
    }
    // "RPP" is also a lesson plan: a subject that no list holds needs its "tentang".
    const subject = names.best(t, at, nicknames.behind(drafts, t, at), day);
    const run = subject ?? (kind.id !== 'rpp' || about ? titles.run(t, at, about) : undefined);
    if (run === undefined) return undefined;
    const rest = wordsAt(t, at, run.to);
    const laws = [{ id: `${kind.id}-${slug(withoutShort(rest))}` }];
    return { ...names.law(t, { from, to: run.to, kind, laws, rest }), form: 'bill', facts };
  };

  /** "Perubahan Kedua atas UU ITE": the law that a bill would change. */
  function changedLaw(t: Tokens, at: number, day: string | undefined): CitedLaw | undefined {
    if (at >= t.count || !words.change.has(t.lex[at])) return undefined;
    let j = at + 1;
    while (j < t.count && j < at + 4 && (words.ordinal.has(t.lex[j]) || words.upon.has(t.lex[j]))) j++;
    if (j >= t.count || kinds.read(t, j)?.kind.drafts !== undefined) return undefined;
    const law = readLaw(t, j, day);
    return law === undefined || law.form === 'kind' ? undefined : law;
  }

  /** The bill that goes by one of the law's own names: a bill on uu-30-2002 is ruu-kpk. */
  function billOn(kind: CitedKind, law: CitedLaw): string {
    const own = [...(law.rest === undefined ? [] : [law.rest]), ...law.laws.flatMap((l) => nicknames.namesOf(l.id))];
    for (const name of own) {
      const known = nicknames.lookup(kind.id, name)[0];
      if (known !== undefined) return known.id;
    }
    const shortest = [...own].sort((a, b) => a.length - b.length)[0];
    return `${kind.id}-${slug(law.rest ?? shortest ?? law.laws[0]?.id ?? 'x')}`;
  }
}
