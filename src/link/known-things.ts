import type { Knowledge, NamedEntry, NamedType, OrganizationEntry, PersonEntry } from '../knowledge/contract.js';

/** What the record says of a knowledge entry, whatever the document. */
export interface KnownThing {
  readonly type: NamedType;
  readonly name: string;
  readonly subtype: string | undefined;
  readonly wikidata: string | undefined;
  /** All other written forms, each once. */
  readonly aliases: readonly string[];
}

/** The things of one knowledge base, each made when a document first names it. */
export class KnownThings {
  private readonly made = new Map<string, KnownThing>();
  private kinds: ReadonlyMap<string, string> | undefined;

  constructor(private readonly knowledge: Knowledge) {}

  of(id: string): KnownThing | undefined {
    const standing = this.made.get(id);
    if (standing !== undefined) return standing;
    const type = this.knowledge.typeOf(id);
    const entry = this.knowledge.entry(id);
    if (type === undefined || entry === undefined) return undefined;
    const thing = thingOf(type, entry);
    this.made.set(entry.id, thing);
    return thing;
  }

  /** The name of a kind of regulation: "Peraturan Menteri Perdagangan" for "permendag". */
  kindName(kind: string): string | undefined {
    this.kinds ??= new Map(this.knowledge.regulationKinds().map((k) => [k.id, k.name]));
    return this.kinds.get(`kind:${kind}`);
  }
}

function thingOf(type: NamedType, entry: NamedEntry): KnownThing {
  return {
    type,
    name: entry.name,
    subtype: type === 'organization' ? (entry as OrganizationEntry).subtype : undefined,
    wikidata: (entry as PersonEntry).wikidata,
    aliases: [...new Set(entry.aliases.map((a) => a.text))],
  };
}
