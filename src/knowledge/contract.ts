import type { OrganizationSubtype } from '../model/label.js';
import type { Lexicon } from '../text/lexicon.js';

/** A written form of an entry's name, with the days on which it meant that entry. */
export interface Alias {
  readonly text: string;
  readonly from?: string;
  readonly to?: string;
  /** Others claim it too, or it is also a common word. */
  readonly ambiguous?: boolean;
  /** Only with just these capitals. */
  readonly exact?: boolean;
  /** Words of which one must stand in the same sentence. */
  readonly context?: readonly string[];
}

/** What every entry has. Days are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Its sources and notes stand apart: no run needs them. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly Alias[];
  readonly from?: string;
  readonly to?: string;
}

/** A public record that entries rest on. */
export interface Source {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
  readonly date?: string;
}

export interface PersonEntry extends Entry {
  readonly wikidata?: string;
}
export interface Tenure {
  readonly person: string;
  readonly from?: string;
  readonly to?: string;
  readonly acting?: boolean;
}
export interface PostEntry extends Entry {
  readonly group: string;
  readonly organization?: string;
  readonly place?: string;
  readonly succeeds?: readonly string[];
  /** Held by several people at once: "Wakil Ketua DPR", "Deputi Gubernur BI". */
  readonly seats?: 'several';
  readonly holders: readonly Tenure[];
}
export interface OrganizationEntry extends Entry {
  readonly subtype: OrganizationSubtype;
  readonly parent?: string;
  readonly succeeds?: readonly string[];
  readonly ticker?: string;
  readonly wikidata?: string;
}
export interface PlatformEntry extends Entry {
  readonly category: string;
  readonly owner?: string;
}
export interface ProgramEntry extends Entry {
  readonly organization?: string;
}
export interface PlaceEntry extends Entry {
  readonly category: string;
  readonly parent?: string;
}
export interface RegulationKindEntry extends Entry {
  readonly rank: string;
  readonly issuer?: string;
}
export interface RegulationEntry extends Entry {
  readonly amends?: readonly string[];
  readonly revokes?: readonly string[];
  readonly implements?: readonly string[];
}
export interface OutletEntry extends Entry {
  readonly domains: readonly string[];
  readonly datelines: readonly string[];
  /** Beginnings of the site's own lines. */
  readonly boilerplate: readonly string[];
  /** Whole lines of the site's own. */
  readonly lines: readonly string[];
  readonly bylines: readonly string[];
  readonly initials?: boolean;
  readonly urlDate?: string;
  /** Running numbers in addresses, by month of publication: what stands before the number, the least and the greatest seen. */
  readonly urlNumbers?: { readonly after: string; readonly months: Readonly<Record<string, readonly [number, number]>> };
}
/** A word of the language: month, weekday, unit, honorific … `fields` holds what its file adds (value, form, scale …). */
export interface WordEntry extends Entry {
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The entries that names link to, by the type of their mentions. */
export interface NamedEntries {
  person: PersonEntry;
  role: PostEntry;
  organization: OrganizationEntry;
  platform: PlatformEntry;
  program: ProgramEntry;
  place: PlaceEntry;
}
export type NamedType = keyof NamedEntries;
export type NamedEntry = NamedEntries[NamedType];

/** One reading of a name found in a text: which entry, by which of its written forms. */
export interface NameReading {
  readonly type: NamedType;
  readonly id: string;
  readonly alias: Alias;
  /** True where `alias` is the canonical name itself. */
  readonly canonical: boolean;
}

/** A name of the knowledge base found at tokens [from, to). */
export interface NameHit {
  readonly from: number;
  readonly to: number;
  readonly readings: readonly NameReading[];
}

/** The compiled facts. Loaded once, read only, the same for every document. */
export interface Knowledge {
  /** Version of the compiled file: a digest of its content. */
  readonly version: string;
  /** All words of the facts and of the language tables. Recognizers add theirs when they are made, before any text is read. */
  readonly lexicon: Lexicon;
  /** An entry that names link to, by its id ("person:joko-widodo", "post:…", "organization:…"). */
  entry(id: string): NamedEntry | undefined;
  /** Type of the mentions that link to this id. */
  typeOf(id: string): NamedType | undefined;
  people(): readonly PersonEntry[];
  posts(): readonly PostEntry[];
  organizations(): readonly OrganizationEntry[];
  platforms(): readonly PlatformEntry[];
  programs(): readonly ProgramEntry[];
  places(): readonly PlaceEntry[];
  regulationKinds(): readonly RegulationKindEntry[];
  /** Regulations with nicknames or relations, and bills. */
  regulations(): readonly RegulationEntry[];
  /** By citation id: "permendag-50-2020". */
  regulation(id: string): RegulationEntry | undefined;
  /** Title of any known regulation by citation id. */
  regulationTitle(id: string): string | undefined;
  /** Titles of the regulations that have no further facts, by citation id. */
  regulationTitles(): Readonly<Record<string, string>>;
  outlets(): readonly OutletEntry[];
  /** Words of one kind of the language facts: "months", "weekdays", "units", "reporting-verbs" … Empty where there is none. */
  words(kind: string): readonly WordEntry[];
  /** People who held the post on a day (ISO, may be a month or year), best first: full holders before acting ones. */
  holders(postId: string, day: string): readonly Tenure[];
  /** Posts that a person held on a day. */
  rolesOf(personId: string, day: string): readonly { post: PostEntry; tenure: Tenure }[];
  /** A source by its id. */
  source(id: string): Source | undefined;
}
