import { Lexicon } from '../text/lexicon.js';
import { TokenTrie } from '../text/trie.js';
import type {
  NamedEntries,
  NamedEntry,
  NamedType,
  OutletEntry,
  PostEntry,
  RegulationEntry,
  RegulationKindEntry,
  Source,
  Tenure,
  WordEntry,
} from './contract.js';
import { firstDay, holdsOn } from './days.js';
import { type EntryDetails, fromLine, toWord, withAliases } from './entry-line.js';
import { type DerivedWords, idHash, NAMED_KINDS, NAMED_TYPES } from './format.js';
import type { LoadedKnowledge } from './loaded.js';
import { type NameFinder, NameIndex } from './name-index.js';
import type { SectionFile } from './section-file.js';

/** The knowledge of one compiled file. Entries and lists are parsed when first asked for. */
export class CompiledKnowledge implements LoadedKnowledge {
  readonly version: string;
  readonly lexicon: Lexicon;
  readonly names: NameFinder;
  private readonly parsed = new Map<string, unknown>();
  private readonly found = new Map<string, readonly [number, number]>();
  private titlesAsked = 0;
  private readonly lists: readonly EntryList[];
  private readonly idSlots: Int32Array;

  /** Words that in small letters are common words. */
  readonly isCommon: (lex: number) => boolean;

  /** `below`: the knowledge upon whose words the file was compiled. */
  constructor(
    private readonly file: SectionFile,
    below?: CompiledKnowledge,
  ) {
    this.version = file.version;
    this.lists = NAMED_TYPES.map((type) => new EntryList(file.bytes(NAMED_KINDS[type]), file.integers(`${NAMED_KINDS[type]}#lines`)));
    this.idSlots = file.integers('ids');
    this.lexicon =
      below?.lexicon ??
      Lexicon.restore({ text: file.text('lexicon'), starts: file.integers('lexicon#starts'), slots: file.integers('lexicon#slots') });
    const trie = TokenTrie.restore({
      slots: file.integers('trie#slots'),
      nodes: file.integers('trie#nodes'),
      roots: file.integers('trie#roots'),
    });
    const common = file.bytes('common');
    this.isCommon = (lex) => (lex < common.length && common[lex] === 1) || (below?.isCommon(lex) ?? false);
    this.names = new NameIndex({
      trie,
      first: file.bytes('first-words'),
      table: file.integers('readings'),
      lexicon: this.lexicon,
      entryOf: (type, entry) => this.lists[type].at(entry),
      isCommon: this.isCommon,
    });
  }

  entry(id: string): NamedEntry | undefined {
    const found = this.find(id);
    return found && this.lists[found[0]].at(found[1]);
  }
  typeOf(id: string): NamedType | undefined {
    const found = this.find(id);
    return found && NAMED_TYPES[found[0]];
  }
  people = () => this.ofType('person');
  posts = () => this.ofType('role');
  organizations = () => this.ofType('organization');
  platforms = () => this.ofType('platform');
  programs = () => this.ofType('program');
  places = () => this.ofType('place');
  regulationKinds = () => this.once('regulation-kinds', () => withAliases<RegulationKindEntry>(this.file.json('regulation-kinds')));
  regulations = () => this.once('regulations', () => withAliases<RegulationEntry>(this.file.json('regulations')));
  outlets = () =>
    this.once('outlets', () => withAliases<OutletEntry>(this.file.json<object[]>('outlets').map((o) => ({ ...NO_OUTLET_LINES, ...o }))));
  derivedWords = () => this.once('vocabulary', () => this.file.json<DerivedWords>('vocabulary'));
  words(kind: string): readonly WordEntry[] {
    const kinds = this.once('words#kinds', () => this.file.json<Record<string, [number, number]>>('words#kinds'));
    const range = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (range === undefined) return [];
    return this.once(`words:${kind}`, () =>
      (JSON.parse(this.file.bytes('words').toString('utf8', ...range)) as Parameters<typeof toWord>[0][]).map(toWord),
    );
  }
  wordKinds(): readonly string[] {
    return Object.keys(this.file.json<object>('words#kinds'));
  }
  regulation(id: string): RegulationEntry | undefined {
    return this.once('regulation-ids', () => new Map(this.regulations().map((r) => [r.id.replace(/^regulation:/, ''), r]))).get(id);
  }
  regulationTitle(id: string): string | undefined {
    return this.regulation(id)?.name ?? this.titleLine(id);
  }
  /** Titles are lines of "id, tab, title", each with a line end before it. */
  private titleLine(id: string): string | undefined {
    // A corpus that cites many laws is served from all titles at once, a document that cites a few without reading them.
    if (this.titlesAsked++ > 64) {
      const titles = this.regulationTitles();
      return Object.hasOwn(titles, id) ? titles[id] : undefined;
    }
    const lines = this.once('title-lines', () => this.file.bytes('regulation-titles'));
    const at = lines.indexOf(`\n${id}\t`);
    if (at < 0) return undefined;
    const from = at + Buffer.byteLength(id) + 2;
    return lines.toString('utf8', from, lines.indexOf(10, from));
  }
  regulationTitles = () =>
    this.once('regulation-titles', () =>
      Object.fromEntries(
        this.file
          .text('regulation-titles')
          .split('\n')
          .slice(1, -1)
          .map((line) => line.split('\t') as [string, string]),
      ),
    );
  holders(postId: string, day: string): readonly Tenure[] {
    const post = this.entry(postId);
    return post === undefined || !('holders' in post) ? [] : heldOn(post.holders, day);
  }
  rolesOf(personId: string, day: string): readonly { post: PostEntry; tenure: Tenure }[] {
    const tenures = this.once('tenures', () => this.file.json<Record<string, number[]>>('tenures'));
    const posts = Object.hasOwn(tenures, personId) ? tenures[personId] : [];
    return posts.flatMap((i) => {
      const post = this.lists[NAMED_TYPES.indexOf('role')].at(i) as PostEntry;
      return post.holders.filter((t) => t.person === personId && holdsOn(t, day)).map((tenure) => ({ post, tenure }));
    });
  }
  source(id: string): Source | undefined {
    return this.once('sources', () => this.file.json<Source[]>('sources')).find((s) => s.id === id);
  }
  details(id: string): EntryDetails | undefined {
    const all = this.once('details', () => this.file.json<Record<string, EntryDetails>>('details'));
    return Object.hasOwn(all, id) ? all[id] : undefined;
  }

  /** Type number and place of an entry. */
  private find(id: string): readonly [number, number] | undefined {
    const standing = this.found.get(id);
    if (standing !== undefined) return standing;
    const found = this.search(id);
    if (found !== undefined) this.found.set(id, found);
    return found;
  }

  private search(id: string): readonly [number, number] | undefined {
    const mask = this.idSlots.length - 1;
    for (let slot = idHash(id) & mask; ; slot = (slot + 1) & mask) {
      let number = this.idSlots[slot] - 1;
      if (number < 0) return undefined;
      let type = 0;
      while (number >= this.lists[type].length) number -= this.lists[type++].length;
      if (this.lists[type].hasId(number, id)) return [type, number];
    }
  }

  private ofType<T extends NamedType>(type: T): readonly NamedEntries[T][] {
    return this.lists[NAMED_TYPES.indexOf(type)].all() as NamedEntries[T][];
  }

  private once<T>(key: string, make: () => T): T {
    let value = this.parsed.get(key) as T | undefined;
    if (value === undefined) {
      value = make();
      this.parsed.set(key, value);
    }
    return value;
  }
}

const NO_OUTLET_LINES = { domains: [], datelines: [], boilerplate: [], lines: [], bylines: [] };

/** Tenures that hold on a day, best first: full holders before acting ones; the successor holds the day of a handover. */
export function heldOn(tenures: readonly Tenure[], day: string): Tenure[] {
  const start = (t: Tenure): string => firstDay(t.from ?? '0000');
  const later = (a: Tenure, b: Tenure): number => (start(a) < start(b) ? 1 : start(a) > start(b) ? -1 : 0);
  return tenures.filter((t) => holdsOn(t, day)).sort((a, b) => Number(a.acting ?? false) - Number(b.acting ?? false) || later(a, b));
}

/** Entries of one type, each parsed when it is first asked for. */
class EntryList {
  private readonly entries: (NamedEntry | undefined)[] = [];

  constructor(
    private readonly bytes: Buffer,
    private readonly lines: Int32Array,
  ) {}

  get length(): number {
    return this.lines.length - 1;
  }

  at(i: number): NamedEntry {
    this.entries[i] ??= fromLine(this.bytes.toString('utf8', this.lines[i], this.lines[i + 1]));
    return this.entries[i];
  }

  all(): readonly NamedEntry[] {
    return Array.from({ length: this.length }, (_, i) => this.at(i));
  }

  /** Whether line `i`, which begins `{"id":"…"`, is of this id. */
  hasId(i: number, id: string): boolean {
    const from = this.lines[i] + 7;
    for (let k = 0; k < id.length; k++) if (this.bytes[from + k] !== id.charCodeAt(k)) return false;
    return this.bytes[from + id.length] === 0x22;
  }
}
