import type { Alias, Knowledge, RegulationEntry } from '../../knowledge/contract.js';
import type { Tokens } from '../../model/tokens.js';
import type { KindReader } from './citation-kinds.js';
import { CitationPhrases } from './citation-phrases.js';

/** One law that a nickname means, and when: "UU Cipta Kerja" was uu-11-2020 till 30 December 2022. */
export interface NamedLaw {
  /** Citation id: "uu-11-2008". */
  readonly id: string;
  readonly from?: string;
  readonly to?: string;
  readonly alias: Alias;
  /** Known by its title only. */
  readonly titled?: boolean;
}

/** A nickname found at tokens [i, to). */
export interface NicknameHit {
  readonly to: number;
  readonly laws: readonly NamedLaw[];
}

export interface Nicknames {
  begins(lex: number): boolean;
  /** Names that stand without a kind ("KUHP baru", "UUPK", "Omnibus Law Cipta Kerja"), shortest first. */
  whole(t: Tokens, i: number): readonly NicknameHit[];
  /** What stands behind a kind's name ("ITE" behind "UU"), shortest first. */
  behind(kind: string, t: Tokens, i: number): readonly NicknameHit[];
  /** A name behind a kind, given as text. */
  lookup(kind: string, rest: string): readonly NamedLaw[];
  /** All names known behind a kind, for misprints. */
  restsOf(kind: string): ReadonlyMap<string, readonly NamedLaw[]>;
  /** Names of a law behind its kind, and its title. */
  namesOf(id: string): readonly string[];
}

/** A kind's written form has at most so many words. */
const LONGEST_KIND = 12;

export function createNicknames(knowledge: Knowledge, kinds: KindReader): Nicknames {
  const { lexicon } = knowledge;
  const plain = new CitationPhrases<readonly NamedLaw[]>(lexicon);
  const tables = new Map<string, { phrases: CitationPhrases<readonly NamedLaw[]>; rests: Map<string, NamedLaw[]> }>();
  const names = new Map<string, string[]>();
  const join = (standing: readonly NamedLaw[], added: readonly NamedLaw[]): readonly NamedLaw[] =>
    standing.some((s) => added.some((a) => a.id === s.id && a.from === s.from)) ? standing : [...standing, ...added];

  /** Laws of one title, unless that is a nickname. */
  const titled = (standing: readonly NamedLaw[], added: readonly NamedLaw[]): readonly NamedLaw[] =>
    standing.every((s) => s.titled) ? join(standing, added) : standing;

  for (const entry of knowledge.regulations()) {
    const id = entry.id.replace(/^regulation:/, '');
    for (const alias of entry.aliases) {
      const law: NamedLaw = { id, from: alias.from, to: alias.to, alias };
      const split = kindOf(alias.text);
      // "UU Darurat" is both a nickname and a kind: it is looked up whole.
      if (split === undefined || kinds.byForm(alias.text) !== undefined) plain.add(alias.text, [law], join);
      // "UU Pers" and "Undang-Undang Pers" say the same.
      if (split === undefined || isKnown(split, law)) continue;
      tableOf(split.kind).phrases.add(split.rest, [law], join);
      remember(split.kind, split.rest, law);
      names.set(id, [...(names.get(id) ?? []), split.rest]);
    }
  }
  // What the facts call a law goes before what its title says.
  for (const entry of knowledge.regulations()) addTitle(entry, entry.id.replace(/^regulation:/, ''));

  return {
    begins: (lex) => plain.begins(lex),
    whole: (t, i) => plain.all(t, i).map(({ to, value }) => ({ to, laws: value })),
    behind: (kind, t, i) => (tables.get(kind)?.phrases.all(t, i) ?? []).map(({ to, value }) => ({ to, laws: value })),
    lookup: (kind, rest) => tables.get(kind)?.rests.get(rest.toLowerCase()) ?? [],
    restsOf: (kind) => tables.get(kind)?.rests ?? new Map(),
    namesOf: (id) => [...(names.get(id) ?? []), ...(knowledge.regulationTitle(id) === undefined ? [] : [knowledge.regulationTitle(id)!])],
  };

  function tableOf(kind: string): { phrases: CitationPhrases<readonly NamedLaw[]>; rests: Map<string, NamedLaw[]> } {
    let table = tables.get(kind);
    if (table === undefined) {
      table = { phrases: new CitationPhrases(lexicon), rests: new Map() };
      tables.set(kind, table);
    }
    return table;
  }

  function isKnown({ kind, rest }: { kind: string; rest: string }, law: NamedLaw): boolean {
    return (
      tables
        .get(kind)
        ?.rests.get(rest.toLowerCase())
        ?.some((l) => l.id === law.id && l.from === law.from) === true
    );
  }

  function remember(kind: string, rest: string, law: NamedLaw): void {
    const { rests } = tableOf(kind);
    const key = rest.toLowerCase();
    const standing = rests.get(key);
    if (standing === undefined) rests.set(key, [law]);
    else standing.push(law);
  }

  function addTitle(entry: RegulationEntry, id: string): void {
    const kind = kinds.byId(id.replace(/-[^-]+-\d{4}$/, ''));
    if (kind === undefined || /^(?:Perubahan|Penetapan|Pencabutan)\b/i.test(entry.name)) return;
    const law: NamedLaw = { id, from: entry.from, to: entry.to, alias: { text: entry.name }, titled: true };
    tableOf(kind.id).phrases.add(entry.name, [law], titled);
  }

  /** "Peraturan Pemerintah Pengupahan": the longest kind that the name begins with, and the rest. */
  function kindOf(text: string): { kind: string; rest: string } | undefined {
    const words = text.split(' ');
    for (let n = Math.min(LONGEST_KIND, words.length - 1); n > 0; n--) {
      const kind = kinds.byForm(words.slice(0, n).join(' '));
      if (kind !== undefined)
        return {
          kind: kind.id,
          rest: words
            .slice(n)
            .join(' ')
            .replace(/^(?:tentang|Tentang) /, ''),
        };
    }
    return undefined;
  }
}
