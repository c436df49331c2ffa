import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WartaError } from '../errors.js';
import { Lexicon } from '../text/lexicon.js';
import type {
  Alias,
  Entry,
  Knowledge,
  NamedEntries,
  NamedEntry,
  NamedType,
  OutletEntry,
  PostEntry,
  RegulationEntry,
  RegulationKindEntry,
  Tenure,
  WordEntry,
} from './contract.js';
import { firstDay, holdsOn } from './days.js';
import { NAMED_KINDS, NAMED_TYPES, SECTIONS, type Section } from './format.js';
import { type NameFinder, NameIndex } from './name-index.js';

export type * from './contract.js';
export { firstDay, holdsOn, lastDay } from './days.js';

/** The knowledge base with the finder of its names in tokens. */
export interface LoadedKnowledge extends Knowledge {
  readonly names: NameFinder;
}

/** Where the build puts the compiled facts: beside the bundled program, or in dist/ when run from source. */
function compiledPath(): string {
  for (const place of ['./knowledge.json', '../../dist/knowledge.json']) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(path)) return path;
  }
  throw new WartaError('knowledge/missing', 'The compiled facts are missing.', { remedy: 'Run `npm run build`.' });
}

/** Loads the compiled facts (or those at `path`). Sections are parsed when first asked for. Throws WartaError where the file is missing or of another format. */
export function loadKnowledge(path: string = compiledPath()): LoadedKnowledge {
  return new CompiledKnowledge(readFileSync(path), path);
}

class CompiledKnowledge implements LoadedKnowledge {
  readonly version: string;
  readonly lexicon: Lexicon;
  readonly names: NameFinder;
  private readonly ranges = new Map<Section, readonly [number, number]>();
  private readonly parsed = new Map<Section, unknown>();
  private byId: Map<string, readonly [NamedType, number]> | undefined;
  private regulationById: Map<string, RegulationEntry> | undefined;
  private rolesByPerson: Map<string, { post: PostEntry; tenure: Tenure }[]> | undefined;

  constructor(
    private readonly bytes: Buffer,
    path: string,
  ) {
    const headerEnd = bytes.indexOf(10);
    const header = JSON.parse(bytes.toString('utf8', 0, headerEnd)) as { format: string; version: string; lengths: number[] };
    if (header.format !== 'warta.knowledge/1') {
      throw new WartaError('knowledge/format', `This is not a compiled facts file of this version.`, { place: path, remedy: 'Run `npm run build`.' });
    }
    this.version = header.version;
    let at = headerEnd + 1;
    SECTIONS.forEach((name, i) => {
      this.ranges.set(name, [at, at + header.lengths[i]]);
      at += header.lengths[i] + 1;
    });
    const words = this.section<string>('lexicon').split('\n');
    this.lexicon = new Lexicon(words, words.length + 8192);
    const table = Buffer.from(this.section<string>('phrases'), 'base64');
    const aligned = new Int32Array(table.buffer.slice(table.byteOffset, table.byteOffset + table.byteLength));
    this.names = new NameIndex(aligned, this.lexicon, (type, entry) => this.ofType(NAMED_TYPES[type])[entry]);
  }

  entry(id: string): NamedEntry | undefined {
    const place = this.ids().get(id);
    return place && this.ofType(place[0])[place[1]];
  }
  typeOf(id: string): NamedType | undefined {
    return this.ids().get(id)?.[0];
  }
  people = () => this.ofType('person');
  posts = () => this.ofType('role');
  organizations = () => this.ofType('organization');
  platforms = () => this.ofType('platform');
  programs = () => this.ofType('program');
  places = () => this.ofType('place');
  regulationKinds = () => this.section<RegulationKindEntry[]>('regulation-kinds');
  regulations = () => this.section<RegulationEntry[]>('regulations');
  outlets = () => this.section<OutletEntry[]>('outlets');
  words(kind: string): readonly WordEntry[] {
    return this.section<Record<string, WordEntry[]>>('words')[kind] ?? [];
  }
  regulation(id: string): RegulationEntry | undefined {
    this.regulationById ??= new Map(this.regulations().map((r) => [r.id.replace(/^regulation:/, ''), r]));
    return this.regulationById.get(id);
  }
  regulationTitle(id: string): string | undefined {
    return this.regulation(id)?.name ?? this.section<Record<string, string>>('regulation-titles')[id];
  }
  holders(postId: string, day: string): readonly Tenure[] {
    const post = this.entry(postId);
    if (post === undefined || this.typeOf(postId) !== 'role') return [];
    const held = (post as PostEntry).holders.filter((t) => holdsOn(t, day));
    return held.sort((a, b) => Number(a.acting ?? false) - Number(b.acting ?? false) || startOrder(b, a));
  }
  rolesOf(personId: string, day: string): readonly { post: PostEntry; tenure: Tenure }[] {
    if (this.rolesByPerson === undefined) {
      this.rolesByPerson = new Map();
      for (const post of this.posts())
        for (const tenure of post.holders) {
          const list = this.rolesByPerson.get(tenure.person) ?? [];
          list.push({ post, tenure });
          this.rolesByPerson.set(tenure.person, list);
        }
    }
    return (this.rolesByPerson.get(personId) ?? []).filter((r) => holdsOn(r.tenure, day));
  }
  source(id: string): { name: string; url?: string } | undefined {
    return this.section<(Entry & { url?: string })[]>('sources').find((s) => s.id === id);
  }

  private ids(): Map<string, readonly [NamedType, number]> {
    if (this.byId === undefined) {
      this.byId = new Map();
      for (const type of NAMED_TYPES) {
        const list = this.ofType(type);
        for (let i = 0; i < list.length; i++) this.byId.set(list[i].id, [type, i]);
      }
    }
    return this.byId;
  }

  private ofType<T extends NamedType>(type: T): readonly NamedEntries[T][] {
    return this.section<NamedEntries[T][]>(NAMED_KINDS[type]);
  }

  private section<T>(name: Section): T {
    let value = this.parsed.get(name);
    if (value === undefined) {
      const [from, to] = this.ranges.get(name)!;
      value = JSON.parse(this.bytes.toString('utf8', from, to));
      this.parsed.set(name, value);
    }
    return value as T;
  }
}

/** The successor holds the day of a handover: the later start comes first. */
function startOrder(a: Tenure, b: Tenure): number {
  const x = firstDay(a.from ?? '0000');
  const y = firstDay(b.from ?? '0000');
  return x < y ? -1 : x > y ? 1 : 0;
}

/** All written forms of an entry, its canonical name first. */
export const formsOf = (entry: Entry): readonly Alias[] => [{ text: entry.name }, ...entry.aliases];
