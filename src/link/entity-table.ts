import type { Entity, HeldRole } from '../model/analysis.js';
import type { Mention } from '../model/mention.js';
import { foldName, slug } from '../text/slug.js';
import { AliasList } from './alias-list.js';

/** An entity while the document is being linked. */
export interface EntityDraft {
  readonly id: string;
  readonly type: Entity['type'];
  name: string;
  subtype?: string;
  readonly aliases: AliasList;
  readonly known: boolean;
  wikidata?: string;
  readonly mentions: Mention[];
  roles?: HeldRole[];
  title?: string;
  status?: string;
}

/** The entities of one document: each thing once, whatever it is called. */
export class EntityTable {
  private readonly byId = new Map<string, EntityDraft>();
  private readonly byMention = new Map<Mention, EntityDraft>();
  /** Entities whose id is that of their name, by the name as written: a name that comes again is not folded again. */
  private readonly byName = new Map<string, EntityDraft>();

  /** The entity of a knowledge entry. */
  known(
    id: string,
    type: Entity['type'],
    thing: Pick<EntityDraft, 'name' | 'subtype' | 'wikidata'> & { readonly aliases: readonly string[] },
  ): EntityDraft {
    const standing = this.byId.get(id);
    if (standing !== undefined) return standing;
    const { name, subtype, wikidata, aliases } = thing;
    return this.put({ id, type, name, subtype, wikidata, aliases: new AliasList(aliases), known: true, mentions: [] });
  }

  /** The entity of a name that no list holds: one a type and folded name. */
  named(type: Entity['type'], name: string, subtype?: string): EntityDraft {
    const written = this.byName.get(name);
    if (written?.type === type) return written;
    const base = `${type === 'role' ? 'post' : type}:${slug(name)}`;
    const standing = this.byId.get(base);
    if (standing !== undefined && (standing.known || foldName(standing.name) === foldName(name))) {
      this.byName.set(name, standing);
      return standing;
    }
    let id = base;
    for (let n = 2; this.byId.has(id); n++) id = `${base}-${n}`;
    return this.put({ id, type, name, subtype, wikidata: undefined, aliases: new AliasList(), known: false, mentions: [] });
  }

  private put(draft: EntityDraft): EntityDraft {
    this.byId.set(draft.id, draft);
    return draft;
  }

  /** Ties a mention to its entity; the words of the mention become one of its names. */
  bind(mention: Mention, entity: EntityDraft, surface: string): void {
    this.byMention.set(mention, entity);
    entity.mentions.push(mention);
    if (surface !== entity.name) entity.aliases.add(surface);
  }

  of(mention: Mention): EntityDraft | undefined {
    return this.byMention.get(mention);
  }

  get(id: string): EntityDraft | undefined {
    return this.byId.get(id);
  }

  /** All entities that something in the text refers to. */
  all(): EntityDraft[] {
    return [...this.byId.values()];
  }
}
