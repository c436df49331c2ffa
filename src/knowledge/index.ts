import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WartaError } from '../errors.js';
import { Lexicon } from '../text/lexicon.js';
import { WordSet } from '../text/word-set.js';
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
import { type DerivedWords, FORMAT, NAMED_KINDS, NAMED_TYPES, SECTIONS, type Section } from './format.js';
import { type NameFinder, NameIndex } from './name-index.js';

export type * from './contract.js';
export { firstDay, holdsOn, lastDay } from './days.js';

/** The knowledge base with the finder of its names in tokens. */
export interface LoadedKnowledge extends Knowledge {
  readonly names: NameFinder;
  /** Sets of words that the build derives from the names. */
  derivedWords(): DerivedWords;
}

/** Where the build puts the compiled facts: beside the bundled program, or in dist/ when run from source. */
function compiledPath(): string {
  for (const place of ['./knowledge.bin', '../../dist/knowledge.bin']) {
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
  private readonly lists = new Map<NamedType, EntryList>();
  private byId: Map<string, readonly [NamedType, number]> | undefined;
  private regulationById: Map<string, RegulationEntry> | undefined;

  constructor(
    private readonly bytes: Buffer,
    path: string,
  ) {
    const headerEnd = bytes.indexOf(10);
    const header = parseHeader(bytes.toString('utf8', 0, Math.max(0, headerEnd)));
    if (header?.format !== FORMAT) {
      throw new WartaError('knowledge/format', 'This is not a compiled facts file of this version.', { place: path, remedy: 'Run `npm run build`.' });
    }
    this.version = header.version;
    let at = headerEnd + 1;
    SECTIONS.forEach((name, i) => {
      this.ranges.set(name, [at, at + header.lengths[i]]);
      at += header.lengths[i] + ((4 - (header.lengths[i] % 4)) % 4);
    });
    for (const type of NAMED_TYPES) {
      const kind = NAMED_KINDS[type];
      this.lists.set(type, new EntryList(bytes, this.ranges.get(kind)![0], this.table(`${kind}#lines`)));
    }
    const words = this.text('lexicon').split('\n');
    this.lexicon = new Lexicon(words, words.length + 16384);
    const lists = NAMED_TYPES.map((type) => this.lists.get(type)!);
    const common = new WordSet(this.lexicon, ['common-words', 'function-words'].flatMap((kind) => this.words(kind)).flatMap(formsOf).map((a) => a.text));
    this.names = new NameIndex(this.table('phrases'), this.lexicon, (type, entry) => lists[type].at(entry), (lex) => common.has(lex));
  }

  entry(id: string): NamedEntry | undefined {
    const place = this.ids().get(id);
    return place && this.lists.get(place[0])!.at(place[1]);
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
  derivedWords = () => this.section<DerivedWords>('vocabulary');
  words(kind: string): readonly WordEntry[] {
    return this.section<Record<string, WordEntry[]>>('words')[kind] ?? [];
  }
  regulation(id: string): RegulationEntry | undefined {
    this.regulationById ??= new Map(this.regulations().map((r) => [r.id.replace(/^regulation:/, ''), r]));
    return this.regulationById.get(id);
  }
  regulationTitle(id: string): string | undefined {
    return this.regulation(id)?.name ?? this.regulationTitles()[id];
  }
  regulationTitles = () => this.section<Record<string, string>>('regulation-titles');
  holders(postId: string, day: string): readonly Tenure[] {
    const post = this.entry(postId);
    if (post === undefined || this.typeOf(postId) !== 'role') return [];
    const held = (post as PostEntry).holders.filter((t) => holdsOn(t, day));
    return held.sort((a, b) => Number(a.acting ?? false) - Number(b.acting ?? false) || startOrder(b, a));
  }
  rolesOf(personId: string, day: string): readonly { post: PostEntry; tenure: Tenure }[] {
    const posts = this.section<Record<string, number[]>>('tenures')[personId] ?? [];
    return posts.flatMap((i) => {
      const post = this.lists.get('role')!.at(i) as PostEntry;
      return post.holders.filter((t) => t.person === personId && holdsOn(t, day)).map((tenure) => ({ post, tenure }));
    });
  }
  source(id: string): { name: string; url?: string } | undefined {
    return this.section<(Entry & { url?: string })[]>('sources').find((s) => s.id === id);
  }

  private ids(): Map<string, readonly [NamedType, number]> {
    if (this.byId === undefined) {
      const byId = new Map<string, readonly [NamedType, number]>();
      this.section<string[]>('ids').forEach((list, t) => {
        const type = NAMED_TYPES[t];
        list.split(' ').forEach((id, i) => byId.set(id, [type, i]));
      });
      this.byId = byId;
    }
    return this.byId;
  }

  private ofType<T extends NamedType>(type: T): readonly NamedEntries[T][] {
    return this.lists.get(type)!.all() as NamedEntries[T][];
  }

  private section<T>(name: Section): T {
    let value = this.parsed.get(name);
    if (value === undefined) {
      value = JSON.parse(this.text(name));
      this.parsed.set(name, value);
    }
    return value as T;
  }

  private text(name: Section): string {
    const [from, to] = this.ranges.get(name)!;
    return this.bytes.toString('utf8', from, to);
  }

  /** A table of numbers, read in place where the bytes are aligned. */
  private table(name: Section): Int32Array {
    const [from, to] = this.ranges.get(name)!;
    const at = this.bytes.byteOffset + from;
    if (at % 4 === 0) return new Int32Array(this.bytes.buffer, at, (to - from) / 4);
    return new Int32Array(this.bytes.buffer.slice(at, at + to - from));
  }
}

/** Entries of one type, each parsed when it is first asked for. */
class EntryList {
  private readonly entries: (NamedEntry | undefined)[] = [];

  constructor(
    private readonly bytes: Buffer,
    private readonly base: number,
    private readonly lines: Int32Array,
  ) {}

  at(i: number): NamedEntry {
    let entry = this.entries[i];
    if (entry === undefined) {
      entry = JSON.parse(this.bytes.toString('utf8', this.base + this.lines[i], this.base + this.lines[i + 1])) as NamedEntry;
      this.entries[i] = entry;
    }
    return entry;
  }

  all(): readonly NamedEntry[] {
    return Array.from({ length: this.lines.length - 1 }, (_, i) => this.at(i));
  }
}

function parseHeader(line: string): { format: string; version: string; lengths: number[] } | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
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
