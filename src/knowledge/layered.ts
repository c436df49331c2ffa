import type { Tokens } from '../model/tokens.js';
import type { Lexicon } from '../text/lexicon.js';
import { heldOn } from './compiled.js';
import type {
  Entry,
  Knowledge,
  NamedEntries,
  NamedEntry,
  NamedType,
  NameHit,
  NameReading,
  OutletEntry,
  PostEntry,
  RegulationEntry,
  RegulationKindEntry,
  Source,
  Tenure,
  WordEntry,
} from './contract.js';
import { holdsOn } from './days.js';
import type { EntryDetails } from './entry-line.js';
import type { DerivedWords } from './format.js';
import type { LoadedKnowledge } from './loaded.js';
import { mergeEntries, overlapsOn } from './merge.js';
import type { NameFinder } from './name-index.js';

/**
 * Facts laid over others: entries of one id are one entry, names of both are found, and nothing is guessed where the two
 * contradict: of two that claim a name both are readings, and a post that two people hold on a day has no holder then.
 */
export class LayeredKnowledge implements LoadedKnowledge {
  readonly version: string;
  readonly lexicon: Lexicon;
  readonly names: NameFinder;
  private readonly entries = new Map<string, NamedEntry | undefined>();

  constructor(
    private readonly base: LoadedKnowledge,
    private readonly over: LoadedKnowledge,
  ) {
    this.version = `${base.version}+${over.version}`;
    this.lexicon = base.lexicon;
    this.names = new LayeredFinder(base.names, over.names);
  }

  entry(id: string): NamedEntry | undefined {
    if (!this.entries.has(id)) this.entries.set(id, mergeEntries(this.base.entry(id), this.over.entry(id)));
    return this.entries.get(id);
  }
  typeOf = (id: string): NamedType | undefined => this.over.typeOf(id) ?? this.base.typeOf(id);
  people = () => this.merged('people');
  posts = () => this.merged('posts');
  organizations = () => this.merged('organizations');
  platforms = () => this.merged('platforms');
  programs = () => this.merged('programs');
  places = () => this.merged('places');
  regulationKinds = (): readonly RegulationKindEntry[] => byId(this.base.regulationKinds(), this.over.regulationKinds());
  regulations = (): readonly RegulationEntry[] => byId(this.base.regulations(), this.over.regulations());
  outlets = (): readonly OutletEntry[] => byId(this.base.outlets(), this.over.outlets());
  regulation(id: string): RegulationEntry | undefined {
    const over = this.over.regulation(id);
    const base = this.base.regulation(id);
    return over === undefined || base === undefined ? (over ?? base) : byId([base], [over])[0];
  }
  regulationTitle = (id: string): string | undefined => this.over.regulationTitle(id) ?? this.base.regulationTitle(id);
  regulationTitles = () => ({ ...this.base.regulationTitles(), ...this.over.regulationTitles() });
  words = (kind: string): readonly WordEntry[] => [...this.base.words(kind), ...this.over.words(kind)];
  wordKinds = (): readonly string[] => [...new Set([...this.base.wordKinds(), ...this.over.wordKinds()])];
  derivedWords(): DerivedWords {
    const [a, b] = [this.base.derivedWords(), this.over.derivedWords()];
    const union = (x: readonly string[], y: readonly string[]): string[] => [...new Set([...x, ...y])];
    return { office: union(a.office, b.office), personal: union(a.personal, b.personal), postFirst: union(a.postFirst, b.postFirst) };
  }
  holders(postId: string, day: string): readonly Tenure[] {
    const post = this.entry(postId);
    if (post === undefined || !('holders' in post) || overlapsOn(post, day)) return [];
    return heldOn(post.holders, day);
  }
  rolesOf(personId: string, day: string): readonly { post: PostEntry; tenure: Tenure }[] {
    const posts = new Set([...this.base.rolesOf(personId, ''), ...this.over.rolesOf(personId, '')].map((r) => r.post.id));
    return [...posts].flatMap((id) => {
      const post = this.entry(id) as PostEntry;
      return post.holders.filter((t) => t.person === personId && holdsOn(t, day)).map((tenure) => ({ post, tenure }));
    });
  }
  source = (id: string): Source | undefined => this.over.source(id) ?? this.base.source(id);
  details = (id: string): EntryDetails | undefined => this.over.details(id) ?? this.base.details(id);

  private merged<K extends 'people' | 'posts' | 'organizations' | 'platforms' | 'programs' | 'places'>(kind: K): ReturnType<Knowledge[K]> {
    const ids = new Set([...this.base[kind](), ...this.over[kind]()].map((e: Entry) => e.id));
    return [...ids].map((id) => this.entry(id)) as NamedEntries[NamedType][] as unknown as ReturnType<Knowledge[K]>;
  }
}

/** Lists in the order of the lower one; the upper one's entries stand for those of the same id, with the aliases of both. */
function byId<T extends Entry>(base: readonly T[], over: readonly T[]): T[] {
  const all = new Map(base.map((e) => [e.id, e]));
  for (const entry of over) {
    const standing = all.get(entry.id);
    all.set(entry.id, standing === undefined ? entry : { ...standing, ...entry, aliases: [...entry.aliases, ...standing.aliases] });
  }
  return [...all.values()];
}

/** Finds the names of both: the longer one, or the readings of both where they are of one length. */
class LayeredFinder implements NameFinder {
  constructor(
    private readonly base: NameFinder,
    private readonly over: NameFinder,
  ) {}

  begins = (lex: number): boolean => this.base.begins(lex) || this.over.begins(lex);

  at(tokens: Tokens, i: number): NameHit | undefined {
    const above = this.over.begins(tokens.lex[i]) ? this.over.at(tokens, i) : undefined;
    const below = this.base.at(tokens, i);
    if (above === undefined || below === undefined) return above ?? below;
    if (above.to !== below.to) return above.to > below.to ? above : below;
    return { from: i, to: above.to, readings: [...above.readings, ...below.readings] };
  }

  meansOther = (tokens: Tokens, i: number): number => Math.max(this.base.meansOther(tokens, i), this.over.meansOther(tokens, i));

  lookup = (text: string): readonly NameReading[] => [...this.over.lookup(text), ...this.base.lookup(text)];
}
