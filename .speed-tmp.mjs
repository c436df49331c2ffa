// ../../tmp/dates/speed2.ts
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

// src/knowledge/index.ts
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

// src/errors.ts
var WartaError = class extends Error {
  /** Stable code such as `input/not-found`. */
  code;
  /** The file (and line, column) the error is about, when there is one. */
  place;
  /** What the user can do about it: one short sentence. */
  remedy;
  constructor(code, message, options = {}) {
    super(message, options.cause === void 0 ? void 0 : { cause: options.cause });
    this.name = "WartaError";
    this.code = code;
    this.place = options.place;
    this.remedy = options.remedy;
  }
  /** One line for a person: place, message and remedy. */
  describe() {
    const place = this.place ? `${this.place}: ` : "";
    const remedy = this.remedy ? ` ${this.remedy}` : "";
    return `${place}${this.message}${remedy}`;
  }
};

// src/text/lexicon.ts
var Lexicon = class _Lexicon {
  /** Words of the build's tables, then words added since. */
  text = "";
  starts = new Int32Array(1);
  built = 0;
  added = [];
  slots;
  mask;
  constructor(words = [], expected = 1024) {
    let size = 1024;
    while (size < expected * 2) size *= 2;
    this.slots = new Int32Array(size);
    this.mask = size - 1;
    for (const word2 of words) this.add(word2);
  }
  /** A lexicon from tables made by `tables()`: nothing is hashed again. Words may be added; the tables stay as they are. */
  static restore(tables) {
    const lexicon = new _Lexicon([], 0);
    lexicon.text = tables.text;
    lexicon.starts = tables.starts;
    lexicon.built = tables.starts.length - 1;
    lexicon.slots = tables.slots.slice();
    lexicon.mask = tables.slots.length - 1;
    return lexicon;
  }
  /** Tables to restore it from, with hash slots for `room` more words. */
  tables(room) {
    const words = Array.from({ length: this.size - 1 }, (_, i) => this.word(i + 1));
    const starts = new Int32Array(words.length + 1);
    words.forEach((word2, i) => {
      starts[i + 1] = starts[i] + word2.length;
    });
    return { text: words.join(""), starts, slots: new _Lexicon(words, words.length + room).slots };
  }
  get size() {
    return this.built + this.added.length + 1;
  }
  word(id) {
    if (id < 1) return "";
    return id <= this.built ? this.text.slice(this.starts[id - 1], this.starts[id]) : this.added[id - this.built - 1] ?? "";
  }
  /** Number of a word, added when new. The word is folded first. */
  add(word2) {
    const folded = foldWord(word2);
    const found = this.find(folded, 0, folded.length);
    if (found > 0) return found;
    const id = this.size;
    this.added.push(folded);
    if (id * 2 > this.slots.length) this.grow();
    else this.slots[-found - 1] = id;
    return id;
  }
  /** Number of a word given as a string, 0 when unknown. */
  id(word2) {
    return Math.max(0, this.find(word2, 0, word2.length));
  }
  /** Number of the word at text[start, end), 0 when unknown. */
  lookup(text, start, end) {
    return Math.max(0, this.find(text, start, end));
  }
  /** The id, or -(slot + 1) of the empty slot where it would go. */
  find(text, start, end) {
    let hash = 2166136261;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ foldCode(text.charCodeAt(i)), 16777619);
    hash ^= hash >>> 15;
    for (let slot = hash & this.mask; ; slot = slot + 1 & this.mask) {
      const id = this.slots[slot];
      if (id === 0) return -slot - 1;
      if (id <= this.built) {
        if (same(this.text, this.starts[id - 1], this.starts[id], text, start, end)) return id;
      } else {
        const word2 = this.added[id - this.built - 1];
        if (same(word2, 0, word2.length, text, start, end)) return id;
      }
    }
  }
  grow() {
    this.slots = new Int32Array(this.slots.length * 2);
    this.mask = this.slots.length - 1;
    for (let id = 1; id < this.size; id++) {
      const word2 = this.word(id);
      const slot = this.find(word2, 0, word2.length);
      this.slots[-slot - 1] = id;
    }
  }
};
function same(words, from, to, text, start, end) {
  if (to - from !== end - start) return false;
  for (let k2 = 0; k2 < to - from; k2++) if (words.charCodeAt(from + k2) !== foldCode(text.charCodeAt(start + k2))) return false;
  return true;
}
function foldCode(code) {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code === 8217 || code === 8216 || code === 700 || code === 96) return 39;
  if (code < 192) return code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}
function foldWord(word2) {
  let out = "";
  for (let i = 0; i < word2.length; i++) out += String.fromCharCode(foldCode(word2.charCodeAt(i)));
  return out;
}

// src/text/trie.ts
var TokenTrie = class _TokenTrie {
  keys;
  targets;
  mask;
  used = 0;
  nodes = 1;
  /** Payload number + 1 of each node, 0 where no phrase ends. */
  ends;
  constructor(expectedNodes = 1024) {
    let size = 1024;
    while (size < expectedNodes * 2) size *= 2;
    this.keys = new Float64Array(size);
    this.targets = new Int32Array(size);
    this.mask = size - 1;
    this.ends = new Int32Array(Math.max(1024, expectedNodes));
  }
  /** A trie that reads `tables` in place. Nothing can be inserted into it. */
  static restore(tables) {
    const trie = new _TokenTrie(0);
    trie.keys = tables.keys;
    trie.targets = tables.targets;
    trie.ends = tables.ends;
    trie.mask = tables.keys.length - 1;
    return trie;
  }
  /** Its tables, to restore it from. */
  tables() {
    return { keys: this.keys, targets: this.targets, ends: this.ends.slice(0, this.nodes) };
  }
  /** Adds a phrase; returns the payload that stands there already, or -1 after setting `payload`. */
  insert(words, payload, from = 0, to = words.length) {
    let node = 0;
    for (let i = from; i < to; i++) node = this.step(node, words[i]) || this.addNode(node, words[i]);
    const standing = this.ends[node];
    if (standing > 0) return standing - 1;
    this.ends[node] = payload + 1;
    return -1;
  }
  /** Node after `word`, 0 where there is none. The root is 0. */
  next(node, word2) {
    return word2 === 0 ? 0 : this.step(node, word2);
  }
  /** Payload of the phrase that ends at `node`, -1 where none does. */
  payload(node) {
    return this.ends[node] - 1;
  }
  step(node, word2) {
    const key = node * 2097152 + word2;
    for (let slot = this.hash(node, word2); ; slot = slot + 1 & this.mask) {
      const found = this.keys[slot];
      if (found === key) return this.targets[slot];
      if (found === 0) return 0;
    }
  }
  hash(node, word2) {
    const h = Math.imul(node ^ 2654435769, 2246822507) ^ Math.imul(word2 + 2135587861, 3266489909);
    return (h ^ h >>> 15) & this.mask;
  }
  addNode(node, word2) {
    if (++this.used * 2 > this.keys.length) this.grow();
    const target = this.nodes++;
    if (target >= this.ends.length) {
      const wider = new Int32Array(this.ends.length * 2);
      wider.set(this.ends);
      this.ends = wider;
    }
    this.put(node, word2, target);
    return target;
  }
  put(node, word2, target) {
    let slot = this.hash(node, word2);
    while (this.keys[slot] !== 0) slot = slot + 1 & this.mask;
    this.keys[slot] = node * 2097152 + word2;
    this.targets[slot] = target;
  }
  grow() {
    const { keys, targets } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.targets = new Int32Array(keys.length * 2);
    this.mask = this.keys.length - 1;
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      this.put(Math.floor(keys[i] / 2097152), keys[i] % 2097152, targets[i]);
    }
  }
};

// src/knowledge/days.ts
var firstDay = (day) => day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day.slice(0, 10);
var lastDay = (day) => day.length === 4 ? `${day}-12-31` : day.length === 7 ? `${day}-31` : day.slice(0, 10);
function holdsOn(stretch, day) {
  if (day === void 0 || day === "") return true;
  if (stretch.from !== void 0 && firstDay(stretch.from) > lastDay(day)) return false;
  return stretch.to === void 0 || lastDay(stretch.to) >= firstDay(day);
}

// src/knowledge/entry-line.ts
var longAliases = ({ aliases = [] }) => aliases.map((a) => typeof a === "string" ? { text: a } : a);
function fromLine(text) {
  const line = JSON.parse(text);
  const aliases = longAliases(line);
  return line.id.startsWith("post:") ? { ...line, aliases, holders: line.holders ?? [] } : { ...line, aliases };
}
function withAliases(lines2) {
  return lines2.map((line) => ({ ...line, aliases: longAliases(line) }));
}
function toWord(line) {
  return { id: line.id, name: line.name, aliases: longAliases(line), fields: line.fields ?? {} };
}

// src/knowledge/format.ts
var NAMED_TYPES = ["person", "role", "organization", "platform", "program", "place"];
var NAMED_KINDS = {
  person: "people",
  role: "posts",
  organization: "organizations",
  platform: "platforms",
  program: "programs",
  place: "places"
};
var HOT_SECTIONS = [
  "people",
  "people#lines",
  "posts",
  "posts#lines",
  "organizations",
  "organizations#lines",
  "platforms",
  "platforms#lines",
  "programs",
  "programs#lines",
  "places",
  "places#lines",
  "ids",
  "trie#keys",
  "trie#targets",
  "trie#ends",
  "first-words",
  "readings",
  "lexicon",
  "lexicon#starts",
  "lexicon#slots",
  "common",
  "vocabulary",
  "tenures",
  "regulation-kinds",
  "regulations",
  "outlets",
  "words",
  "words#kinds"
];
var COLD_SECTIONS = ["regulation-titles", "sources", "details"];
var SECTIONS = [...HOT_SECTIONS, ...COLD_SECTIONS];
var HOT = HOT_SECTIONS.length;
var FORMAT = "warta.knowledge/3";
var ALIGNMENT = 8;
var padding = (length) => (ALIGNMENT - length % ALIGNMENT) % ALIGNMENT;
function idHash(id) {
  let hash = 2166136261;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  return hash ^ hash >>> 15;
}

// src/model/tokens.ts
var WORD = 1;
var NUMBER = 2;
var PUNCTUATION = 3;
var BREAK = 4;
var LOWER = 0;
var CAPITALIZED = 1;
var UPPER = 2;
var MIXED = 3;
var tokenText = (t, i) => t.text.slice(t.start[i], t.end[i]);
var isGlued = (t, i) => i > 0 && t.start[i] === t.end[i - 1];

// src/text/characters.ts
var OTHER = 0;
var LETTER = 1;
var DIGIT = 2;
var BLANK = 3;
var LINE_END = 4;
var APOSTROPHE = 5;
var INVISIBLE = 6;
var TABLE_SIZE = 8448;
var isLetter = /[\p{L}\p{M}]/u;
var table;
function buildTable() {
  const table2 = new Uint8Array(TABLE_SIZE);
  for (let c = 0; c < TABLE_SIZE; c++) if (isLetter.test(String.fromCharCode(c))) table2[c] = LETTER;
  for (let c = 48; c <= 57; c++) table2[c] = DIGIT;
  for (const c of [32, 9, 11, 12, 160, 5760, 8239, 8287]) table2[c] = BLANK;
  for (let c = 8192; c <= 8202; c++) table2[c] = BLANK;
  for (const c of [10, 13, 133, 8232, 8233]) table2[c] = LINE_END;
  for (const c of [39, 8217, 8216, 96, 700]) table2[c] = APOSTROPHE;
  for (const c of [173, 8203, 8204, 8205, 8206, 8207, 8234, 8235, 8236, 8237, 8238, 8288])
    table2[c] = INVISIBLE;
  return table2;
}
function charClass(code) {
  table ??= buildTable();
  if (code < TABLE_SIZE) return table[code];
  if (code === 12288) return BLANK;
  if (code === 65279) return INVISIBLE;
  return isLetter.test(String.fromCharCode(code)) ? LETTER : OTHER;
}
function isUpper(code) {
  if (code < 128) return code >= 65 && code <= 90;
  if (code < 192) return false;
  const s = String.fromCharCode(code);
  return s.toLowerCase() !== s;
}

// src/text/phrase.ts
var OPTIONAL_MARKS = "-\u2013,./'\u2019\u2018`\"";
function phraseWords(text) {
  const words = [];
  let i = 0;
  while (i < text.length) {
    const cls = charClass(text.charCodeAt(i));
    if (cls === LETTER || cls === DIGIT) {
      const start = i++;
      for (; i < text.length; i++) {
        const next = charClass(text.charCodeAt(i));
        if (next === cls || next === INVISIBLE && cls === LETTER) continue;
        const inner = i + 1 < text.length && charClass(text.charCodeAt(i + 1)) === cls;
        const joins = cls === LETTER ? next === APOSTROPHE : ".,".includes(text[i]);
        if (inner && joins) continue;
        break;
      }
      words.push(text.slice(start, i));
      continue;
    }
    const mark = text[i++];
    if (mark.trim() !== "" && !OPTIONAL_MARKS.includes(mark)) words.push(mark);
  }
  return words;
}

// src/knowledge/name-index.ts
var LONGEST = 24;
var OPEN = 40;
var CLOSE = 41;
var NameIndex = class {
  trie;
  first;
  table;
  lexicon;
  entryOf;
  isCommon;
  skippable = new Uint8Array(8448);
  constructor(tables) {
    this.trie = tables.trie;
    this.first = tables.first;
    this.table = tables.table;
    this.lexicon = tables.lexicon;
    this.entryOf = tables.entryOf;
    this.isCommon = tables.isCommon;
    for (const mark of OPTIONAL_MARKS) this.skippable[mark.charCodeAt(0)] = 1;
  }
  begins(lex) {
    return lex < this.first.length && this.first[lex] === 1;
  }
  at(tokens, i) {
    const { lex } = tokens;
    if (!this.begins(lex[i])) return void 0;
    let node = this.trie.next(0, lex[i]);
    if (node === 0) return void 0;
    const ends = [];
    for (let j = i + 1, words = 1; ; words++) {
      const payload = this.trie.payload(node);
      if (payload >= 0) ends.push(j, payload);
      if (words > LONGEST) break;
      const k2 = this.following(tokens, i, j, node);
      if (k2 < 0) break;
      node = this.trie.next(node, lex[k2]);
      j = k2 + 1;
    }
    for (let e = ends.length - 2; e >= 0; e -= 2) {
      if (ends[e] === i + 1 && tokens.shape[i] === LOWER && this.isCommon(lex[i])) continue;
      if (this.table[ends[e + 1]] === 0) return void 0;
      const readings = this.readings(ends[e + 1]).filter((r) => writtenAs(tokens, i, ends[e], r.alias, r.type));
      if (readings.length > 0) return { from: i, to: ends[e], readings };
    }
    return void 0;
  }
  /** The token from `j` on that carries the name forward from `node`, over optional marks and a bracketed abbreviation; -1 where none does. */
  following(tokens, first, j, node) {
    const sentence = tokens.sentence[first];
    for (let k2 = j; k2 < tokens.count && k2 - j <= 4; k2++) {
      if (tokens.sentence[k2] !== sentence || tokens.kind[k2] === BREAK) return -1;
      if (this.trie.next(node, tokens.lex[k2]) !== 0) return k2;
      if (tokens.kind[k2] !== PUNCTUATION) return -1;
      const code = tokens.text.charCodeAt(tokens.start[k2]);
      if (code === OPEN && k2 + 3 < tokens.count && tokens.text.substr(tokens.start[k2 + 3], 2) !== "RI" && tokens.kind[k2 + 1] === WORD && tokens.text.charCodeAt(tokens.start[k2 + 2]) === CLOSE) k2 += 2;
      else if (code >= 8448 || this.skippable[code] === 0) return -1;
    }
    return -1;
  }
  lookup(text) {
    let node = 0;
    for (const word2 of phraseWords(text)) {
      node = this.trie.next(node, this.lexicon.id(foldWord(word2)));
      if (node === 0) return [];
    }
    const payload = this.trie.payload(node);
    return payload < 0 ? [] : this.readings(payload);
  }
  readings(payload) {
    const out = [];
    for (let k2 = 0; k2 < this.table[payload]; k2++) {
      const at = payload + 1 + 3 * k2;
      const alias = this.table[at + 2];
      const entry = this.entryOf(this.table[at], this.table[at + 1]);
      const form = alias < 0 ? { text: entry.name } : entry.aliases[alias];
      out.push({ type: NAMED_TYPES[this.table[at]], id: entry.id, alias: form, canonical: alias < 0 });
    }
    return out;
  }
};
function writtenAs(tokens, from, to, form, type) {
  const words = phraseWords(form.text);
  const small2 = !form.exact && tokens.shape[from] === LOWER && smallAllowed(form, words, type);
  let w = 0;
  for (let i = from; i < to; i++) {
    const word2 = words[w];
    if (word2 === void 0) return false;
    if (tokens.kind[i] === PUNCTUATION && foldCode(word2.charCodeAt(0)) !== tokens.text.charCodeAt(tokens.start[i])) {
      const mark = tokens.text[tokens.start[i]];
      if ((mark === "," || mark === '"') && !form.text.includes(mark)) return false;
      if (mark === "(") i += 2;
      continue;
    }
    w++;
    if (form.exact ? !tokens.text.startsWith(word2, tokens.start[i]) : !capitalsFit(tokens.shape[i], word2, words.length, small2)) return false;
  }
  return w === words.length;
}
function smallAllowed(form, words, type) {
  if (type === "role") return true;
  if (type === "person" || type === "place" || form.ambiguous) return false;
  if (words.length > 1) return form.text.length >= 10;
  return words[0].length >= 6;
}
function capitalsFit(shape, word2, count, small2) {
  if (!isUpper(word2.charCodeAt(0))) return true;
  if (shape === LOWER) return small2;
  if (count > 1 || word2.length > 3 || word2.length < 2) return true;
  const abbreviation = isUpper(word2.charCodeAt(1));
  return abbreviation ? shape !== CAPITALIZED : shape !== UPPER;
}

// src/knowledge/compiled.ts
var CompiledKnowledge = class {
  /** `lexicon` where the file was compiled upon that of another. */
  constructor(file, lexicon) {
    this.file = file;
    this.version = file.version;
    this.lists = NAMED_TYPES.map((type) => new EntryList(file.bytes(NAMED_KINDS[type]), file.integers(`${NAMED_KINDS[type]}#lines`)));
    this.idSlots = file.integers("ids");
    this.lexicon = lexicon ?? Lexicon.restore({ text: file.text("lexicon"), starts: file.integers("lexicon#starts"), slots: file.integers("lexicon#slots") });
    const trie = TokenTrie.restore({ keys: file.floats("trie#keys"), targets: file.integers("trie#targets"), ends: file.integers("trie#ends") });
    const common = file.bytes("common");
    this.names = new NameIndex({
      trie,
      first: file.bytes("first-words"),
      table: file.integers("readings"),
      lexicon: this.lexicon,
      entryOf: (type, entry) => this.lists[type].at(entry),
      isCommon: (lex) => lex < common.length && common[lex] === 1
    });
  }
  file;
  version;
  lexicon;
  names;
  parsed = /* @__PURE__ */ new Map();
  lists;
  idSlots;
  entry(id) {
    const found = this.find(id);
    return found && this.lists[found[0]].at(found[1]);
  }
  typeOf(id) {
    const found = this.find(id);
    return found && NAMED_TYPES[found[0]];
  }
  people = () => this.ofType("person");
  posts = () => this.ofType("role");
  organizations = () => this.ofType("organization");
  platforms = () => this.ofType("platform");
  programs = () => this.ofType("program");
  places = () => this.ofType("place");
  regulationKinds = () => this.once("regulation-kinds", () => withAliases(this.file.json("regulation-kinds")));
  regulations = () => this.once("regulations", () => withAliases(this.file.json("regulations")));
  outlets = () => this.once("outlets", () => withAliases(this.file.json("outlets").map((o) => ({ ...NO_OUTLET_LINES, ...o }))));
  derivedWords = () => this.once("vocabulary", () => this.file.json("vocabulary"));
  words(kind) {
    const kinds = this.once("words#kinds", () => this.file.json("words#kinds"));
    const range2 = Object.hasOwn(kinds, kind) ? kinds[kind] : void 0;
    if (range2 === void 0) return [];
    return this.once(`words:${kind}`, () => JSON.parse(this.file.bytes("words").toString("utf8", ...range2)).map(toWord));
  }
  wordKinds() {
    return Object.keys(this.file.json("words#kinds"));
  }
  regulation(id) {
    return this.once("regulation-ids", () => new Map(this.regulations().map((r) => [r.id.replace(/^regulation:/, ""), r]))).get(id);
  }
  regulationTitle(id) {
    return this.regulation(id)?.name ?? this.titleLine(id);
  }
  /** Titles are lines of "id, tab, title", each with a line end before it. */
  titleLine(id) {
    const lines2 = this.once("title-lines", () => this.file.bytes("regulation-titles"));
    const at = lines2.indexOf(`
${id}	`);
    if (at < 0) return void 0;
    const from = at + Buffer.byteLength(id) + 2;
    return lines2.toString("utf8", from, lines2.indexOf(10, from));
  }
  regulationTitles = () => this.once("regulation-titles", () => Object.fromEntries(this.file.text("regulation-titles").split("\n").slice(1, -1).map((line) => line.split("	"))));
  holders(postId, day) {
    const post = this.entry(postId);
    return post === void 0 || !("holders" in post) ? [] : heldOn(post.holders, day);
  }
  rolesOf(personId, day) {
    const tenures = this.once("tenures", () => this.file.json("tenures"));
    const posts = Object.hasOwn(tenures, personId) ? tenures[personId] : [];
    return posts.flatMap((i) => {
      const post = this.lists[NAMED_TYPES.indexOf("role")].at(i);
      return post.holders.filter((t) => t.person === personId && holdsOn(t, day)).map((tenure) => ({ post, tenure }));
    });
  }
  source(id) {
    return this.once("sources", () => this.file.json("sources")).find((s) => s.id === id);
  }
  details(id) {
    const all = this.once("details", () => this.file.json("details"));
    return Object.hasOwn(all, id) ? all[id] : void 0;
  }
  /** Type number and place of an entry. */
  find(id) {
    const mask = this.idSlots.length - 1;
    for (let slot = idHash(id) & mask; ; slot = slot + 1 & mask) {
      let number2 = this.idSlots[slot] - 1;
      if (number2 < 0) return void 0;
      let type = 0;
      while (number2 >= this.lists[type].length) number2 -= this.lists[type++].length;
      if (this.lists[type].hasId(number2, id)) return [type, number2];
    }
  }
  ofType(type) {
    return this.lists[NAMED_TYPES.indexOf(type)].all();
  }
  once(key, make) {
    let value = this.parsed.get(key);
    if (value === void 0) {
      value = make();
      this.parsed.set(key, value);
    }
    return value;
  }
};
var NO_OUTLET_LINES = { domains: [], datelines: [], boilerplate: [], lines: [], bylines: [] };
function heldOn(tenures, day) {
  const start = (t) => firstDay(t.from ?? "0000");
  const later = (a, b) => start(a) < start(b) ? 1 : start(a) > start(b) ? -1 : 0;
  return tenures.filter((t) => holdsOn(t, day)).sort((a, b) => Number(a.acting ?? false) - Number(b.acting ?? false) || later(a, b));
}
var EntryList = class {
  constructor(bytes, lines2) {
    this.bytes = bytes;
    this.lines = lines2;
  }
  bytes;
  lines;
  entries = [];
  get length() {
    return this.lines.length - 1;
  }
  at(i) {
    this.entries[i] ??= fromLine(this.bytes.toString("utf8", this.lines[i], this.lines[i + 1]));
    return this.entries[i];
  }
  all() {
    return Array.from({ length: this.length }, (_, i) => this.at(i));
  }
  /** Whether line `i`, which begins `{"id":"…"`, is of this id. */
  hasId(i, id) {
    const from = this.lines[i] + 7;
    for (let k2 = 0; k2 < id.length; k2++) if (this.bytes[from + k2] !== id.charCodeAt(k2)) return false;
    return this.bytes[from + id.length] === 34;
  }
};

// src/knowledge/section-file.ts
import { closeSync, openSync, readSync } from "node:fs";
var HEADER = 4096;
var SectionFile = class _SectionFile {
  constructor(header, headerEnd, hot, cold) {
    this.hot = hot;
    this.cold = cold;
    this.version = header.version;
    let at = headerEnd;
    SECTIONS.forEach((name, i) => {
      this.ranges.set(name, [at, at + header.lengths[i]]);
      at += header.lengths[i] + padding(header.lengths[i]);
    });
    this.memory = this.hot(this.ranges.get(SECTIONS[HOT])[0]);
  }
  hot;
  cold;
  version;
  ranges = /* @__PURE__ */ new Map();
  memory;
  /** Reads the hot part of a file. Throws WartaError where it is of another format. */
  static open(path) {
    const head = readPart(path, 0, HEADER);
    const [header, end] = parseHeader(head, path);
    return new _SectionFile(header, end, (to) => readPart(path, 0, to), (from, to) => readPart(path, from, to));
  }
  /** A compiled file that stands in memory. */
  static of(bytes) {
    const [header, end] = parseHeader(bytes, "memory");
    return new _SectionFile(header, end, () => bytes, (from, to) => bytes.subarray(from, to));
  }
  /** The bytes of a section, shared: not to be changed. */
  bytes(name) {
    const [from, to] = this.ranges.get(name);
    return to <= this.memory.length ? this.memory.subarray(from, to) : this.cold(from, to);
  }
  text(name) {
    return this.bytes(name).toString("utf8");
  }
  json(name) {
    return JSON.parse(this.text(name));
  }
  integers(name) {
    const bytes = aligned(this.bytes(name), 4);
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  }
  floats(name) {
    const bytes = aligned(this.bytes(name), 8);
    return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8);
  }
};
var aligned = (bytes, to) => bytes.byteOffset % to === 0 ? bytes : new Uint8Array(bytes);
function readPart(path, from, to) {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.allocUnsafeSlow(to - from);
    const length = readSync(file, buffer, 0, to - from, from);
    return buffer.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
function parseHeader(bytes, place) {
  const end = bytes.subarray(0, HEADER).indexOf(10);
  let header;
  try {
    header = JSON.parse(bytes.toString("utf8", 0, Math.max(0, end)));
  } catch {
    header = void 0;
  }
  if (header?.format !== FORMAT) throw new WartaError("knowledge/format", "This is not a compiled facts file of this version.", { place, remedy: "Run `npm run build`." });
  return [header, end + 1];
}

// src/knowledge/index.ts
function compiledPath() {
  for (const place of ["./knowledge.bin", "../../dist/knowledge.bin"]) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(path)) return path;
  }
  throw new WartaError("knowledge/missing", "The compiled facts are missing.", { remedy: "Run `npm run build`." });
}
function loadKnowledge(path = compiledPath()) {
  return new CompiledKnowledge(SectionFile.open(path));
}

// src/segment/sentences.ts
var CLOSERS = `"\u201D\u2019')]\xBB`;
var OPENERS = `"\u201C\u2018'([\xAB\u201E-\u2013\u2014\u2022`;
function splitSentences(tokens, zones, isAbbreviation) {
  const sentences = [];
  let first = -1;
  let zone = 0;
  const close = (last) => {
    if (first < 0) return;
    let end = last;
    while (end > first && tokens.kind[end] === BREAK) end--;
    sentences.push({ start: tokens.start[first], end: tokens.end[end] });
    first = -1;
  };
  for (let i = 0; i < tokens.count; i++) {
    while (zone < zones.length && zones[zone].end <= tokens.start[i]) zone++;
    const at = zone < zones.length && zones[zone].start <= tokens.start[i] ? zones[zone] : void 0;
    if (i > 0 && crossesEdge(zones, zone, at, tokens.start[i], tokens.start[i - 1])) close(i - 1);
    if (at !== void 0 && (at.kind === "byline" || at.kind === "boilerplate")) continue;
    if (first < 0) {
      if (tokens.kind[i] === BREAK) continue;
      first = i;
    }
    tokens.sentence[i] = sentences.length;
    if (tokens.kind[i] === BREAK ? endsAtBreak(tokens, i) : endsAfter(tokens, i, isAbbreviation)) close(i);
  }
  close(tokens.count - 1);
  return sentences;
}
function crossesEdge(zones, zone, at, start, before) {
  if (at !== void 0) return before < at.start;
  const previous = zones[zone - 1];
  return previous !== void 0 && before < previous.end && start >= previous.end;
}
function endsAtBreak(t, i) {
  if (i + 1 >= t.count) return true;
  let lines2 = 0;
  for (let k2 = t.start[i]; k2 < t.end[i]; k2++) if (t.text.charCodeAt(k2) === 10) lines2++;
  const wrapped = lines2 === 1 && t.kind[i + 1] === WORD && t.shape[i + 1] === LOWER && i > 0 && t.kind[i - 1] === WORD;
  return !wrapped;
}
function endsAfter(t, i, isAbbreviation) {
  const mark = t.text.charCodeAt(t.start[i]);
  if (t.end[i] - t.start[i] !== 1) return false;
  if (CLOSERS.includes(t.text[t.start[i]])) return closesSentence(t, i);
  if (mark !== 46 && mark !== 33 && mark !== 63 && mark !== 8230) return false;
  const next = i + 1;
  if (next >= t.count) return true;
  if (t.end[next] - t.start[next] === 1 && CLOSERS.includes(t.text[t.start[next]]) && t.start[next] === t.end[i]) return false;
  if (mark === 46 && i > 0 && !fullStopEnds(t, i, isAbbreviation)) return false;
  return beginsSentence(t, next);
}
function closesSentence(t, i) {
  let k2 = i - 1;
  while (k2 >= 0 && t.end[k2] - t.start[k2] === 1 && CLOSERS.includes(t.text[t.start[k2]])) k2--;
  if (k2 < 0 || t.end[k2] - t.start[k2] !== 1 || !".!?\u2026".includes(t.text[t.start[k2]])) return false;
  if (i + 1 >= t.count) return true;
  if (t.end[i + 1] - t.start[i + 1] === 1 && CLOSERS.includes(t.text[t.start[i + 1]]) && t.start[i + 1] === t.end[i]) return false;
  return beginsSentence(t, i + 1);
}
function beginsSentence(t, next) {
  if (t.kind[next] === BREAK) return true;
  if (t.kind[next] === WORD) return t.shape[next] !== LOWER;
  return t.kind[next] === NUMBER || OPENERS.includes(t.text[t.start[next]]);
}
function fullStopEnds(t, i, isAbbreviation) {
  const before = i - 1;
  const next = i + 1;
  const gluedBefore = t.end[before] === t.start[i];
  const gluedNext = t.start[next] === t.end[i];
  if (!gluedBefore) return true;
  if (t.kind[before] === WORD) {
    const length = t.end[before] - t.start[before];
    if (length === 1 && t.shape[before] === CAPITALIZED) return t.kind[next] === BREAK;
    if (isAbbreviation(t.lex[before])) return t.kind[next] === BREAK;
    if (gluedNext) return length > 2 && t.kind[next] === WORD && t.shape[next] === CAPITALIZED && t.end[next] - t.start[next] > 1 && t.shape[before] !== UPPER;
  } else if (t.kind[before] === NUMBER) {
    const listed = before === 0 || t.kind[before - 1] === BREAK;
    if (listed && tokenText(t, before).length <= 2) return false;
    if (gluedNext) return t.kind[next] === WORD && t.shape[next] === CAPITALIZED;
  }
  return true;
}
function abbreviationTable(words, lexicon) {
  const ids = /* @__PURE__ */ new Set();
  for (const word2 of words) {
    const bare = word2.replace(/\.$/, "");
    if (/^\p{L}+$/u.test(bare)) ids.add(lexicon.add(bare));
  }
  return (lex) => ids.has(lex);
}

// src/segment/glued-tails.ts
var LOWER_TAILS = [
  "mengatakan",
  "dengan",
  "dalam",
  "untuk",
  "adalah",
  "menjadi",
  "tersebut",
  "terhadap",
  "sebagai",
  "kepada",
  "karena",
  "secara",
  "sebagaimana",
  "merupakan",
  "menyatakan",
  "memiliki",
  "melalui",
  "setelah",
  "sebelum",
  "seperti",
  "sebesar",
  "senilai",
  "tidak",
  "belum",
  "harus",
  "hingga",
  "bahwa",
  "serta",
  "mereka",
  "kita",
  "kami",
  "lalu",
  "oleh",
  "para",
  "sejak",
  "mulai",
  "antara",
  "sudah",
  "telah",
  "akan",
  "atau",
  "agar",
  "bisa",
  "dari",
  "juga",
  "pada",
  "saat",
  "yang",
  "dan",
  "ini",
  "itu",
  "di",
  "ke"
].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

// src/segment/glued-words.ts
function splitGlued(text, start, end, camel, lexicon) {
  const cuts = [];
  if (camel) {
    for (let i = start + 2; i < end - 1; i++) {
      if (!isUpper(text.charCodeAt(i)) || isUpper(text.charCodeAt(i - 1))) continue;
      if (end - i < 3 || isUpper(text.charCodeAt(i + 1))) continue;
      const left = i - (cuts.at(-1) ?? start);
      if (left < 3 && !(cuts.length === 0 && left === 2 && (text.startsWith("di", start) || text.startsWith("ke", start)))) continue;
      cuts.push(i);
    }
  }
  const tail = lowerTail(text, cuts.at(-1) ?? start, end, lexicon);
  if (tail > 0) cuts.push(tail);
  return cuts.length > 0 ? cuts : null;
}
function lowerTail(text, start, end, lexicon) {
  for (const tail of LOWER_TAILS) {
    const cut = end - tail.length;
    if (cut - start < 4 || !isUpper(text.charCodeAt(start))) continue;
    if (text.startsWith(tail, cut) && lexicon.lookup(text, start, cut) > 0) return cut;
  }
  return 0;
}

// src/segment/tokens.ts
var TokenBuffer = class {
  start = new Int32Array(256);
  end = new Int32Array(256);
  kind = new Uint8Array(256);
  shape = new Uint8Array(256);
  lex = new Int32Array(256);
  count = 0;
  push(start, end, kind, shape, lex) {
    if (this.count === this.start.length) this.grow();
    const i = this.count++;
    this.start[i] = start;
    this.end[i] = end;
    this.kind[i] = kind;
    this.shape[i] = shape;
    this.lex[i] = lex;
  }
  grow() {
    const wider = (a) => {
      const b = new a.constructor(a.length * 2);
      b.set(a);
      return b;
    };
    this.start = wider(this.start);
    this.end = wider(this.end);
    this.kind = wider(this.kind);
    this.shape = wider(this.shape);
    this.lex = wider(this.lex);
  }
};
function tokenize(text, lexicon) {
  const out = new TokenBuffer();
  const n = text.length;
  let i = 0;
  while (i < n) {
    const cls = charClass(text.charCodeAt(i));
    if (cls === BLANK || cls === INVISIBLE) i++;
    else if (cls === LETTER) i = word(text, i, lexicon, out);
    else if (cls === DIGIT) i = number(text, i, lexicon, out);
    else if (cls === LINE_END) i = lineBreak(text, i, out);
    else i = punctuation(text, i, lexicon, out);
  }
  return {
    text,
    count: out.count,
    start: out.start,
    end: out.end,
    kind: out.kind,
    shape: out.shape,
    lex: out.lex,
    sentence: new Int32Array(out.count).fill(-1)
  };
}
function word(text, from, lexicon, out) {
  let i = from + 1;
  let camel = false;
  let previousUpper = isUpper(text.charCodeAt(from));
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const cls = charClass(code);
    if (cls === LETTER) {
      const upper = isUpper(code);
      if (upper && !previousUpper) camel = true;
      previousUpper = upper;
    } else if (cls === INVISIBLE) {
      continue;
    } else if (cls !== APOSTROPHE || !joinsLetters(text, i)) break;
  }
  while (i > from + 1 && charClass(text.charCodeAt(i - 1)) === INVISIBLE) i--;
  const lex = lexicon.lookup(text, from, i);
  if (lex === 0 && i - from >= 5) {
    const cuts = splitGlued(text, from, i, camel, lexicon);
    if (cuts !== null) {
      let start = from;
      for (const cut of [...cuts, i]) {
        out.push(start, cut, WORD, shapeOf(text, start, cut), lexicon.lookup(text, start, cut));
        start = cut;
      }
      return i;
    }
  }
  out.push(from, i, WORD, shapeOf(text, from, i), lex);
  return i;
}
function joinsLetters(text, i) {
  return i + 1 < text.length && charClass(text.charCodeAt(i + 1)) === LETTER;
}
function shapeOf(text, start, end) {
  const first = isUpper(text.charCodeAt(start));
  let uppers = 0;
  let letters = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (charClass(code) !== LETTER) continue;
    letters++;
    if (isUpper(code)) uppers++;
  }
  if (uppers === 0) return LOWER;
  if (uppers === letters) return letters === 1 ? CAPITALIZED : UPPER;
  return first && uppers === 1 ? CAPITALIZED : MIXED;
}
function number(text, from, lexicon, out) {
  let i = from + 1;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) continue;
    const inner = code === 46 || code === 44;
    if (inner && i + 1 < text.length && charClass(text.charCodeAt(i + 1)) === DIGIT) continue;
    break;
  }
  out.push(from, i, NUMBER, LOWER, lexicon.lookup(text, from, i));
  return i;
}
function lineBreak(text, from, out) {
  let i = from;
  let end = from;
  for (; i < text.length; i++) {
    const cls = charClass(text.charCodeAt(i));
    if (cls === LINE_END) end = i + 1;
    else if (cls !== BLANK && cls !== INVISIBLE) break;
  }
  out.push(from, end, BREAK, LOWER, 0);
  return end;
}
function punctuation(text, from, lexicon, out) {
  const code = text.charCodeAt(from);
  const pair = code >= 55296 && code < 56320 && from + 1 < text.length;
  const end = from + (pair ? 2 : 1);
  out.push(from, end, PUNCTUATION, LOWER, lexicon.lookup(text, from, end));
  return end;
}

// src/segment/index.ts
function createSegmenter(knowledge) {
  const { lexicon } = knowledge;
  const abbreviations = [...knowledge.words("abbreviations"), ...knowledge.words("post-qualifiers")].flatMap((w) => [w.name, ...w.aliases.map((a) => a.text)]);
  const isAbbreviation = abbreviationTable(abbreviations, lexicon);
  return (document) => {
    const tokens = tokenize(document.text, lexicon);
    const sentences = splitSentences(tokens, document.zones, isAbbreviation);
    return { ...document, tokens, sentences };
  };
}

// src/text/word-set.ts
var WordSet = class {
  constructor(lexicon, words = []) {
    this.lexicon = lexicon;
    this.bits = new Uint8Array(lexicon.size + 64);
    for (const word2 of words) this.add(word2);
  }
  lexicon;
  bits;
  add(word2) {
    const id = this.lexicon.add(word2);
    if (id >= this.bits.length) {
      const wider = new Uint8Array(id * 2);
      wider.set(this.bits);
      this.bits = wider;
    }
    this.bits[id] = 1;
  }
  /** Number 0 is every unknown word: never in a set. */
  has(lex) {
    return lex < this.bits.length && this.bits[lex] === 1;
  }
};

// src/extract/grammar/calendar-numbers.ts
function integerAt(t, i) {
  if (i < 0 || i >= t.count || t.kind[i] !== NUMBER) return -1;
  const from = t.start[i];
  const to = t.end[i];
  if (to - from > 4) return -1;
  let value = 0;
  for (let k2 = from; k2 < to; k2++) {
    const digit = t.text.charCodeAt(k2) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
var lengthAt = (t, i) => t.end[i] - t.start[i];
function dayAt(t, i) {
  if (i >= t.count || t.kind[i] !== NUMBER || lengthAt(t, i) > 2) return -1;
  const day = integerAt(t, i);
  return day >= 1 && day <= 31 ? day : -1;
}
function yearAt(t, i, first = 1500) {
  if (i >= t.count || t.kind[i] !== NUMBER || lengthAt(t, i) !== 4) return -1;
  const year = integerAt(t, i);
  return year >= first && year <= 2100 ? year : -1;
}
var fullYear = (short) => short < 70 ? 2e3 + short : 1900 + short;
var isMark = (t, i, mark) => i >= 0 && i < t.count && t.end[i] - t.start[i] === 1 && t.text.charCodeAt(t.start[i]) === mark.charCodeAt(0);
var HYPHENS = "-\u2013\u2014\u2011\u2212\u2500";
var isHyphen = (t, i) => i >= 0 && i < t.count && t.kind[i] === PUNCTUATION && HYPHENS.includes(t.text[t.start[i]]);
function acrossLine(t, i) {
  const wrapped = i > 0 && i + 1 < t.count && t.kind[i] === BREAK && t.sentence[i + 1] === t.sentence[i - 1] && t.sentence[i - 1] >= 0;
  return wrapped ? i + 1 : i;
}

// src/extract/grammar/calendar-reading.ts
function plain(value) {
  const out = {};
  for (const [key, v] of Object.entries(value)) if (v !== void 0) out[key] = v;
  return out;
}

// src/extract/grammar/calendar-day.ts
function monthAt(w, t, i, beside) {
  if (i >= t.count) return 0;
  const month = w.month.of(t.lex[i]);
  if (month > 0) return beside || t.shape[i] !== LOWER ? month : 0;
  return beside ? w.shortMonth.of(t.lex[i]) : 0;
}
function readNamedDate(w, t, i) {
  const day = dayAt(t, i);
  if (day < 0) return void 0;
  let k2 = acrossLine(t, i + 1);
  let lastDay2 = -1;
  if ((isHyphen(t, k2) || isMark(t, k2, "/")) && dayAt(t, k2 + 1) > day && monthAt(w, t, k2 + 2, true) > 0) {
    lastDay2 = dayAt(t, k2 + 1);
    k2 += 2;
  }
  const sd = slashWord(t, k2);
  if (sd > k2 && dayAt(t, sd) > 0 && monthAt(w, t, sd + 1, true) > 0) {
    lastDay2 = dayAt(t, sd);
    k2 = sd + 1;
  }
  if (isHyphen(t, k2) && isGlued(t, k2) && monthAt(w, t, k2 + 1, true) > 0) k2++;
  const month = monthAt(w, t, k2, true);
  if (month === 0) return void 0;
  const y = readYearBeside(w, t, k2 + 1);
  const parts = {
    day,
    month,
    year: y?.year,
    to: y?.to ?? k2 + 1,
    ...lastDay2 > 0 && { last: { day: lastDay2 } }
  };
  if (lastDay2 < 0 && isHyphen(t, parts.to)) {
    const end = readNamedDate(w, t, parts.to + 1);
    if (end?.month !== void 0 && end.last === void 0) {
      return { ...parts, year: parts.year ?? end.year, last: { day: end.day, month: end.month }, to: end.to };
    }
  }
  return parts;
}
function slashWord(t, i) {
  if (i + 2 >= t.count || !/^s$/i.test(t.text.slice(t.start[i], t.end[i]))) return i;
  if (!(isMark(t, i + 1, "/") || isMark(t, i + 1, ".")) || !/^d$/i.test(t.text.slice(t.start[i + 2], t.end[i + 2]))) return i;
  return isMark(t, i + 3, ".") && isGlued(t, i + 3) ? i + 4 : i + 3;
}
function readYearBeside(w, t, i) {
  let k2 = acrossLine(t, i);
  if (isMark(t, k2, ",") || isMark(t, k2, "-") || isMark(t, k2, "/")) {
    const year2 = yearAt(t, k2 + 1);
    return year2 > 0 && !isMark(t, k2 + 2, "/") ? { year: year2, to: k2 + 2 } : void 0;
  }
  if (w.is("year", t, k2)) k2++;
  const year = yearAt(t, k2);
  if (year > 0)
    return isMark(t, k2 + 1, ".") && isGlued(t, k2 + 1) && t.kind[k2 + 2] === NUMBER && isGlued(t, k2 + 2) ? void 0 : { year, to: k2 + 1 };
  const apostrophe = isMark(t, k2, "'") || isMark(t, k2, "\u2019");
  if (apostrophe && k2 + 1 < t.count && lengthAt(t, k2 + 1) === 2 && integerAt(t, k2 + 1) >= 0) {
    return { year: fullYear(integerAt(t, k2 + 1)), to: k2 + 2 };
  }
  return void 0;
}
function readEnglishDate(w, t, i) {
  const month = monthAt(w, t, i, true);
  const day = dayAt(t, i + 1);
  if (month === 0 || day < 0) return void 0;
  const k2 = isMark(t, i + 2, ",") ? i + 3 : i + 2;
  const year = yearAt(t, k2);
  return year > 0 ? { day, month, year, to: k2 + 1 } : void 0;
}
function dayExpression(d, extra = {}, lastWeekday) {
  const base = { kind: "calendar", ...extra };
  const first = { ...base, year: d.year, month: d.month, day: d.day };
  if (d.last === void 0) return plain(first);
  const { direction, ...rest } = first;
  const to = {
    kind: "calendar",
    year: d.year,
    month: d.last.month ?? d.month,
    day: d.last.day,
    weekday: lastWeekday
  };
  return { kind: "range", from: plain(rest), to: plain(to), ...direction && { direction } };
}

// src/extract/grammar/calendar-year.ts
function readYearTail(w, t, i) {
  const stated = readYearBeside(w, t, i);
  if (stated !== void 0) return isHyphen(t, stated.to) && yearAt(t, stated.to + 1) > 0 ? void 0 : stated;
  let k2 = i;
  if (isMark(t, k2, "(")) return void 0;
  if (w.is("yang", t, k2) && w.is("same", t, k2 + 1)) k2 += 2;
  else if (w.is("same", t, k2)) k2++;
  if (!w.is("year", t, k2)) return void 0;
  const d = w.directions.at(t, k2 + 1);
  if (d === void 0 || d.value.span || d.value.counted) return void 0;
  return { to: d.to, amount: d.value.step, from: d.value.from };
}
function ofYear(fields, y) {
  if (y?.amount !== void 0)
    return plain({
      kind: "relative",
      unit: "year",
      amount: y.amount,
      from: fromOf(y.from),
      ...fields
    });
  return plain({ kind: "calendar", year: y?.year, ...fields });
}
var fromOf = (from) => from === "text" ? "text" : void 0;
function readDirection(w, t, i) {
  const d = w.directions.at(t, i);
  if (d === void 0 || !d.value.date) return { to: i };
  return { to: d.to, direction: d.value.step < 0 ? "past" : d.value.step > 0 ? "future" : void 0 };
}
function readYear(w, t, i) {
  if (!w.is("year", t, i)) return void 0;
  const k2 = w.is("yearKind", t, i + 1) ? i + 2 : i + 1;
  const numbers = readYears(w, t, k2, true);
  if (numbers === void 0) return void 0;
  const d = readDirection(w, t, numbers.to);
  return { to: d.to, expression: plain({ ...numbers.expression, direction: d.direction }), rule: "year", weight: 0.97 };
}
function readYears(w, t, i, headed) {
  let k2 = i;
  const apostrophe = headed && (isMark(t, k2, "'") || isMark(t, k2, "\u2019"));
  if (apostrophe) k2++;
  if (k2 >= t.count || t.kind[k2] !== NUMBER) return void 0;
  let year = yearAt(t, k2, headed ? 1e3 : 1700);
  if (year < 0) {
    year = headed ? shortYear(w, t, k2, apostrophe) : -1;
    if (year < 0) return void 0;
  }
  const decade = decadeEnd(w, t, k2 + 1);
  if (decade > 0) {
    return {
      to: decade,
      expression: { kind: "calendar", decade: Math.floor(year / 10) },
      rule: "decade",
      weight: 0.95
    };
  }
  const joined2 = isHyphen(t, k2 + 1) || isMark(t, k2 + 1, "/") && isGlued(t, k2 + 1);
  if (joined2) {
    const last = lastYear(t, k2 + 2, year, isMark(t, k2 + 1, "/"));
    if (last > year) {
      const expression = {
        kind: "range",
        from: { kind: "calendar", year },
        to: { kind: "calendar", year: last }
      };
      return { to: k2 + 3, expression, rule: "year-range", weight: 0.95 };
    }
    if (isGlued(t, k2 + 1) && k2 + 2 < t.count && isGlued(t, k2 + 2)) return void 0;
  }
  if (headed && w.is("hijri", t, k2 + 1)) return void 0;
  return { to: k2 + 1, expression: { kind: "calendar", year }, rule: "year", weight: 0.8 };
}
function shortYear(w, t, i, apostrophe) {
  const short = lengthAt(t, i) === 2 ? integerAt(t, i) : -1;
  if (short < 0) return -1;
  if (apostrophe) return fullYear(short);
  if (short >= 20 && decadeEnd(w, t, i + 1) > 0) return short < 30 ? 2e3 + short : 1900 + short;
  return short >= 45 && !isMark(t, i + 1, ".") && !isHyphen(t, i + 1) ? 1900 + short : -1;
}
function lastYear(t, i, first, short) {
  const year = yearAt(t, i, 1e3);
  if (year > 0) return year;
  const two = short && i < t.count && lengthAt(t, i) === 2 && isGlued(t, i) ? integerAt(t, i) : -1;
  return two === (first + 1) % 100 ? first + 1 : -1;
}
function decadeEnd(w, t, i) {
  if (w.is("an", t, i) && isGlued(t, i)) return i + 1;
  return isHyphen(t, i) && isGlued(t, i) && w.is("an", t, i + 1) && isGlued(t, i + 1) ? i + 2 : 0;
}
function readEra(w, t, i) {
  if (w.is("era", t, i)) {
    const k3 = w.is("year", t, i + 1) ? i + 2 : i + 1;
    const years2 = readYears(w, t, k3, true);
    if (years2 === void 0) return void 0;
    const e = years2.expression;
    const decade = e.kind === "calendar" && e.year !== void 0 && e.year % 10 === 0;
    const expression = decade ? { kind: "calendar", decade: e.year / 10 } : e;
    return { to: years2.to, expression, rule: "decade", weight: 0.9 };
  }
  const unit = w.units.at(t, i);
  if (unit?.value.step !== "century") return void 0;
  const k2 = w.is("ke", t, unit.to) ? unit.to + (isMark(t, unit.to + 1, "-") ? 2 : 1) : unit.to;
  const number2 = k2 < t.count && t.kind[k2] === NUMBER ? integerAt(t, k2) : -1;
  if (number2 < 1 || number2 > 22 || w.is("before", t, k2 + 1)) return void 0;
  return { to: k2 + 1, expression: { kind: "calendar", century: number2 - 1 }, rule: "century", weight: 0.9 };
}

// src/extract/grammar/calendar-duration.ts
function isoDuration(amount, unit) {
  const n = unit.factor === 1 ? amount : String(Math.round(Number(amount) * unit.factor * 1e3) / 1e3);
  return unit.iso.length === 2 ? `PT${n}${unit.iso[1]}` : `P${n}${unit.iso}`;
}
function readCounted(w, numbers, t, i, out) {
  const amounts = [];
  let k2 = i;
  let hyphen = false;
  if (t.kind[i] === NUMBER && isHyphen(t, i - 1) && isGlued(t, i)) return i;
  if (isGlued(t, i) && t.kind[i - 1] === WORD && t.shape[i - 1] !== LOWER) return i;
  let unit = void 0;
  for (; ; ) {
    const n = numbers.read(t, k2);
    if (n === void 0 || n.endOffset !== void 0 || n.share === true || n.value <= 0 || n.decimal.includes("/")) return i;
    if (amounts.length === 0 && n.to === k2 + 1 && yearAt(t, k2, 1901) > 0 && n.value !== 2e3) return i;
    amounts.push({ from: k2, to: n.to, decimal: n.decimal, vague: n.vague });
    k2 = n.to;
    unit = w.units.at(t, k2);
    if (unit !== void 0) break;
    if (amounts.length === 1 && w.is("x", t, k2) && t.kind[k2 + 1] === NUMBER) {
      const factor = numbers.read(t, k2 + 1);
      const per = factor && w.units.at(t, factor.to);
      if (factor === void 0 || per === void 0) return i;
      const decimal = String(n.value * factor.value);
      return finish(w, t, { from: i, to: factor.to, decimal }, per.to, per.value, out) ?? i;
    }
    if (amounts.length > 6) return i;
    const next = joint(w, t, k2);
    if (next === 0 || hyphen) return i;
    hyphen = isHyphen(t, k2);
    if (hyphen && amounts.length > 1) return i;
    k2 = next;
  }
  const last = amounts[amounts.length - 1];
  if (unit.to === k2 + 1 && isGlued(t, k2) && unit.value.iso.length === 2) return i;
  if (unit.to < t.count && yearAt(t, unit.to) > 0 && unit.value.step === "year") return i;
  if (hyphen && amounts.length === 2) {
    const [a, b] = amounts;
    if (Number(a.decimal) >= Number(b.decimal)) return i;
    const expression = {
      kind: "duration",
      value: `${isoDuration(a.decimal, unit.value)}/${isoDuration(b.decimal, unit.value)}`
    };
    const to2 = afterUnit(w, t, unit.to);
    out(i, { to: to2, expression, rule: "duration-range", weight: 0.85 });
    return to2;
  }
  const to = finish(w, t, last, unit.to, unit.value, out);
  if (to === void 0) return i;
  for (const a of amounts.slice(0, -1)) {
    out(a.from, {
      to: a.to,
      expression: { kind: "duration", value: isoDuration(a.decimal, unit.value) },
      rule: "duration-list",
      weight: 0.75
    });
  }
  return to;
}
function joint(w, t, k2) {
  if (isHyphen(t, k2)) return k2 + 1;
  if (isMark(t, k2, ",")) return w.is("and", t, k2 + 1) ? k2 + 2 : k2 + 1;
  if (w.is("and", t, k2)) return k2 + 1;
  if (w.is("until", t, k2)) return w.is("dengan", t, k2 + 1) ? k2 + 2 : k2 + 1;
  return 0;
}
function readOne(w, t, i, out) {
  const one = w.ones.at(t, i);
  if (one === void 0) return i;
  if (isHyphen(t, one.to) && isGlued(t, one.to) && (w.numeral.of(t.lex[one.to + 1] ?? 0) === 0 || one.to + 1 >= t.count)) return i;
  const set = w.is("times", t, i - 1) || w.is("once", t, i - 1);
  if (set) {
    out(i, { to: one.to, expression: { kind: "set", value: isoDuration("1", one.value) }, rule: "set", weight: 0.8 });
    return one.to;
  }
  return finish(w, t, { from: i, to: one.to, decimal: "1" }, one.to, one.value, out) ?? i;
}
var FARTHEST = 150;
function finish(w, t, amount, afterUnitAt, unit, out) {
  const { from, decimal } = amount;
  let to = afterUnitAt;
  let value = isoDuration(decimal, unit);
  if (w.is("once", t, to)) {
    out(from, { to: to + 1, expression: { kind: "set", value }, rule: "set", weight: 0.85 });
    return to + 1;
  }
  const months2 = firstMonths(w, t, amount, to, unit);
  if (months2 !== void 0) {
    out(from, months2);
    return months2.to;
  }
  const d = w.directions.at(t, to);
  const whole = !decimal.includes(".") && !amount.vague;
  if (d !== void 0) {
    const { step, span, counted } = d.value;
    const near = Number(decimal) * unit.factor <= FARTHEST;
    const ago = near && step !== 0 && !span && unit.step !== void 0 && whole && (d.value.from === "text" || step < 0 || counted);
    if (ago) {
      const origin = d.value.from === "text" ? { from: d.value.from } : {};
      const expression = {
        kind: "relative",
        unit: stepOf(unit),
        amount: step * Number(decimal) * (unit.factor > 6 ? unit.factor : 1),
        ...origin
      };
      out(from, { to: d.to, expression, rule: "counted-from", weight: origin.from ? 0.7 : 0.9 });
      return d.to;
    }
    if (d.value.from === "publication" && !counted) {
      out(from, {
        to: d.to,
        expression: { kind: "duration", value, anchored: step > 0 ? "future" : "past" },
        rule: "stretch",
        weight: 0.85
      });
      return d.to;
    }
  }
  to = afterUnit(w, t, to);
  const more = compound(w, t, to, unit);
  if (more !== void 0) {
    value = join(value, more.value);
    to = more.to;
  }
  const mod = amount.vague ? { mod: "approx" } : {};
  out(from, { to, expression: { kind: "duration", value, ...mod }, rule: "duration", weight: 0.9 });
  return to;
}
var stepOf = (unit) => unit.step === "decade" || unit.step === "century" ? "year" : unit.step;
var afterUnit = (w, t, to) => w.is("working", t, to) ? to + 1 : to;
function firstMonths(w, t, amount, to, unit) {
  if (unit.iso !== "M" || to >= t.count || w.ordinal.of(t.lex[to]) !== 1) return void 0;
  const year = readYearTail(w, t, to + 1);
  const last = Number(amount.decimal) * unit.factor;
  if (year === void 0 || !Number.isInteger(last) || last < 2 || last > 12) return void 0;
  return {
    to: year.to,
    expression: { kind: "range", from: ofYear({ month: 1 }, year), to: ofYear({ month: last }, year) },
    rule: "first-months",
    weight: 0.9
  };
}
function compound(w, t, i, unit) {
  const k2 = w.is("and", t, i) ? i + 1 : i;
  if (k2 >= t.count || t.kind[k2] !== NUMBER) return void 0;
  const next = w.units.at(t, k2 + 1);
  if (next === void 0 || ORDER.indexOf(next.value.iso) <= ORDER.indexOf(unit.iso)) return void 0;
  return { to: next.to, value: isoDuration(t.text.slice(t.start[k2], t.end[k2]).replace(",", "."), next.value) };
}
var ORDER = ["Y", "M", "W", "D", "TH", "TM", "TS"];
function join(a, b) {
  const rest = b.slice(1);
  return a.includes("T") && rest.startsWith("T") ? a + rest.slice(1) : a + rest;
}
function readGluedUnit(w, numbers, t, i) {
  const { start, end } = t;
  for (const [word2, unit] of w.unitWords) {
    const cut = start[i + 1] + word2.length;
    if (end[i + 1] - cut < 2 || !t.text.startsWith(word2, start[i + 1])) continue;
    if (!w.isFunctionWord(t.text, cut, end[i + 1])) continue;
    const n = numbers.read(t, i);
    if (n === void 0 || n.to !== i + 1 || n.value <= 0) return void 0;
    return {
      to: i + 2,
      endOffset: cut,
      expression: { kind: "duration", value: isoDuration(n.decimal, unit) },
      rule: "duration",
      weight: 0.7
    };
  }
  return void 0;
}

// src/extract/grammar/calendar-period.ts
function readMonth(w, t, i, headed) {
  const english = readEnglishDate(w, t, i);
  if (english !== void 0) return { to: english.to, expression: dayExpression(english), rule: "month-day", weight: 0.97 };
  const month = monthAt(w, t, i, true);
  if (month === 0) return void 0;
  const short = w.month.of(t.lex[i]) === 0;
  if (!short && (isHyphen(t, i + 1) || isMark(t, i + 1, "/"))) {
    const last = monthAt(w, t, i + 2, true);
    if (last > 0) {
      const year2 = readYearTail(w, t, i + 3);
      const expression = {
        kind: "range",
        from: ofYear({ month }, year2),
        to: ofYear({ month: last }, year2)
      };
      const d2 = readDirection(w, t, year2?.to ?? i + 3);
      return {
        to: d2.to,
        expression: plain({ ...expression, direction: d2.direction }),
        rule: "month-range",
        weight: 0.95
      };
    }
  }
  const year = readYearTail(w, t, i + 1);
  if (short && year?.year === void 0) return void 0;
  if (year !== void 0 && isYearRange(t, i, year)) return void 0;
  if (!headed && year === void 0 && t.shape[i] === LOWER) return void 0;
  let to = year?.to ?? i + 1;
  const post = year === void 0 ? w.modifiers.at(t, to) : void 0;
  if (post !== void 0 && !isPeriodStart(w, t, post.to)) {
    const tail = w.is("year", t, post.to);
    return {
      to: tail ? post.to + 1 : post.to,
      expression: plain({ ...ofYear({ month }, void 0), mod: tail ? void 0 : post.value }),
      rule: "month",
      weight: 0.85
    };
  }
  const d = readDirection(w, t, to);
  to = d.to;
  return {
    to,
    expression: plain({ ...ofYear({ month }, year), direction: d.direction }),
    rule: year ? "month-year" : "month",
    weight: year ? 0.97 : 0.85
  };
}
var isYearRange = (t, i, y) => y.year !== void 0 && isHyphen(t, i + 1) && !isGlued(t, i + 1);
function isPeriodStart(w, t, i) {
  if (i >= t.count) return false;
  if (w.is("year", t, i)) return yearAt(t, i + 1) > 0 || w.directions.at(t, i + 1) !== void 0;
  return monthAt(w, t, i, true) > 0 || yearAt(t, i) > 0 || w.units.at(t, i) !== void 0 || w.is("quarter", t, i) || w.is("half", t, i);
}
function readOrdinal(w, t, i, most) {
  if (i >= t.count) return void 0;
  let k2 = i;
  if (w.is("ke", t, k2)) k2 += isMark(t, k2 + 1, "-") ? 2 : 1;
  const digits = t.kind[k2] === NUMBER && lengthAt(t, k2) === 1 ? integerAt(t, k2) : -1;
  const roman = t.kind[k2] === WORD && t.shape[k2] !== LOWER ? w.roman.of(t.lex[k2]) : 0;
  const value = digits > 0 ? digits : roman || (k2 < t.count ? w.ordinal.of(t.lex[k2]) || w.numeral.of(t.lex[k2]) : 0);
  return value >= 1 && value <= most ? { value, to: k2 + 1, digits: digits > 0 } : void 0;
}
function readQuarter(w, t, i) {
  const half = w.is("half", t, i);
  if (!half && !w.is("quarter", t, i)) return void 0;
  const short = lengthAt(t, i) === 1;
  if (short && (!isGlued(t, i + 1) || t.kind[i + 1] !== NUMBER || t.shape[i] === LOWER)) return void 0;
  const ordinal = readOrdinal(w, t, i + 1, half ? 2 : 4);
  if (ordinal === void 0) return short ? void 0 : sameQuarter(w, t, i, half);
  const fields = half ? { half: ordinal.value } : { quarter: ordinal.value };
  const after = skipRestated(w, t, ordinal.to);
  const year = readYearTail(w, t, after);
  if (year === void 0 && half && (ordinal.digits || w.is("partHalf", t, i))) return void 0;
  const d = readDirection(w, t, year?.to ?? after);
  return {
    to: d.to,
    expression: plain({ ...ofYear(fields, year), direction: d.direction }),
    rule: half ? "half" : "quarter",
    weight: year ? 0.97 : 0.85
  };
}
function skipRestated(w, t, i) {
  if (!isMark(t, i, "(") || !(w.is("quarter", t, i + 1) || w.is("half", t, i + 1))) return i;
  const ordinal = readOrdinal(w, t, i + 2, 4);
  return ordinal !== void 0 && isMark(t, ordinal.to, ")") ? ordinal.to + 1 : i;
}
function sameQuarter(w, t, i, half) {
  const k2 = w.is("yang", t, i + 1) ? i + 2 : i + 1;
  if (!w.is("same", t, k2)) return void 0;
  const year = readYearTail(w, t, k2 + 1);
  if (year?.amount === void 0) return void 0;
  const expression = {
    kind: "relative",
    unit: "year",
    amount: year.amount,
    from: "text",
    same: half ? "half" : "quarter"
  };
  return { to: year.to, expression, rule: "same-period", weight: 0.85 };
}
function readShortQuarter(t, i) {
  const n = integerAt(t, i);
  if (n < 1 || n > 4 || i + 2 >= t.count || lengthAt(t, i + 1) !== 1 || t.text[t.start[i + 1]] !== "Q" || !isGlued(t, i + 1))
    return void 0;
  const year = yearAt(t, i + 2);
  const short = year < 0 && lengthAt(t, i + 2) === 2 && isGlued(t, i + 2) ? integerAt(t, i + 2) : -1;
  if (year < 0 && short < 0) return void 0;
  return {
    to: i + 3,
    expression: ofYear({ quarter: n }, { to: i + 3, year: year > 0 ? year : fullYear(short) }),
    rule: "quarter",
    weight: 0.9
  };
}

// src/extract/grammar/calendar-numeric-date.ts
function readNumericDate(t, i, loose) {
  if (t.kind[i] !== NUMBER) return void 0;
  if (lengthAt(t, i) > 4) return dotted(t, i);
  const year = yearAt(t, i);
  if (year > 0) return isoDate(t, i, year);
  const day = dayAt(t, i);
  if (day < 0) return void 0;
  const joined2 = (k3) => loose || isGlued(t, k3);
  let k2 = i + 1;
  let lastDay2 = -1;
  if (isHyphen(t, k2) && joined2(k2) && dayAt(t, k2 + 1) > 0 && isMark(t, k2 + 2, "/") && dayAt(t, k2 + 1) > day) {
    lastDay2 = dayAt(t, k2 + 1);
    k2 += 2;
  }
  const slash = isMark(t, k2, "/");
  if (!(slash || isMark(t, k2, "-")) || !joined2(k2) || !joined2(k2 + 1)) return void 0;
  if (loose && slash) {
    const run = runTogether(t, k2 + 1);
    if (run !== void 0) return { day, ...run, ...lastDay2 > 0 && { last: { day: lastDay2 } }, to: k2 + 2 };
  }
  const month = integerAt(t, k2 + 1);
  if (month < (loose ? 0 : 1) || lengthAt(t, k2 + 1) > 2 || month > 12 && !loose) return void 0;
  const separator = t.text[t.start[k2]];
  const parts = { day, month, year: void 0 };
  let to = k2 + 2;
  if (isMark(t, to, separator) && joined2(to) && joined2(to + 1)) {
    const y = yearOfDate(t, to + 1, loose);
    if (y > 0) {
      parts.year = y;
      to += 2;
    }
  }
  if (parts.year === void 0 && (separator === "-" || month > 31 || month === 0)) return void 0;
  if (month > 12 && month <= 31 && day <= 12) Object.assign(parts, { day: month, month: day });
  const crossing = crossMonth(t, to, loose);
  if (crossing !== void 0 && lastDay2 < 0) {
    return {
      ...parts,
      year: parts.year ?? crossing.year,
      last: { day: crossing.day, month: crossing.month },
      to: crossing.to
    };
  }
  return { ...parts, ...lastDay2 > 0 && { last: { day: lastDay2 } }, to };
}
function runTogether(t, i) {
  if (i >= t.count || t.kind[i] !== NUMBER) return void 0;
  const length = lengthAt(t, i);
  if (length !== 5 && length !== 6) return void 0;
  const digits = t.text.slice(t.start[i], t.end[i]);
  const month = Number(digits.slice(0, -4));
  const year = Number(digits.slice(-4));
  return month >= 1 && month <= 12 && year >= 1900 && year <= 2100 ? { month, year } : void 0;
}
function crossMonth(t, i, loose) {
  if (!isHyphen(t, i) || !(loose || isGlued(t, i))) return void 0;
  const end = readNumericDate(t, i + 1, loose);
  return end?.month !== void 0 && end.last === void 0 ? { day: end.day, month: end.month, year: end.year, to: end.to } : void 0;
}
function yearOfDate(t, i, loose) {
  const year = loose && i < t.count && lengthAt(t, i) === 4 ? integerAt(t, i) : yearAt(t, i);
  if (year > 0) return year;
  return i < t.count && lengthAt(t, i) === 2 && integerAt(t, i) >= 0 ? fullYear(integerAt(t, i)) : -1;
}
function isoDate(t, i, year) {
  const mark = t.text[t.start[i + 1]];
  if (mark !== "-" && mark !== "/" || !isMark(t, i + 3, mark) || lengthAt(t, i + 2) !== 2 || !isGlued(t, i + 4)) return void 0;
  const month = integerAt(t, i + 2);
  const day = dayAt(t, i + 4);
  return month >= 1 && month <= 12 && day > 0 ? { day, month, year, to: i + 5 } : void 0;
}
function dotted(t, i) {
  const length = lengthAt(t, i);
  if (length > 10 || length < 6) return void 0;
  const parts = t.text.slice(t.start[i], t.end[i]).split(".");
  if (parts.length !== 3 || parts[0].length > 2 || parts[1].length > 2 || parts.some((p) => p.includes(","))) return void 0;
  const [day, month, year] = parts.map(Number);
  if (day < 1 || day > 31 || month < 1 || month > 12) return void 0;
  if (parts[2].length === 4 ? year < 1500 || year > 2100 : parts[2].length !== 2) return void 0;
  return { day, month, year: parts[2].length === 4 ? year : fullYear(year), to: i + 1 };
}

// src/extract/grammar/calendar-time.ts
function readClock(w, t, i) {
  const headed = w.is("clock", t, i);
  let k2 = headed ? i + 1 : i;
  if (headed && isMark(t, k2, ".") && isGlued(t, k2)) k2++;
  if (headed && isMark(t, k2, ":")) k2++;
  const first = readHour(t, k2, headed);
  if (first === void 0) return void 0;
  k2 = first.to;
  let last;
  if (isHyphen(t, k2)) {
    last = readHour(t, isHyphen(t, k2 + 1) ? k2 + 2 : k2 + 1, headed);
    if (last !== void 0) k2 = last.to;
  }
  const before = w.zoneAt(t, k2);
  if (before !== void 0 && last === void 0 && isHyphen(t, before.to)) {
    last = readHour(t, before.to + 1, true);
    if (last !== void 0) k2 = last.to;
  }
  const part = w.parts.at(t, k2);
  if (part !== void 0) k2 = part.to;
  const after = w.zoneAt(t, k2);
  if (after !== void 0) k2 = after.to;
  const zone = after ?? before;
  if (!headed && zone === void 0) return void 0;
  if (headed && !first.minutes && part === void 0 && zone === void 0 && !w.is("pukul", t, i)) {
    if (first.hour === 0 || k2 >= t.count || t.kind[k2] === NUMBER) return void 0;
  }
  const clock = part?.value.clock ?? 0;
  const shifted = (hour) => clock >= 13 && hour < 12 ? hour + 12 : part?.value.part === "night" && hour === 12 ? 0 : hour;
  return plain({
    to: k2,
    hour: shifted(first.hour),
    minute: first.minute,
    offset: zone?.offset,
    last: last && { hour: shifted(last.hour), minute: last.minute }
  });
}
function readHour(t, i, bare) {
  if (i >= t.count || t.kind[i] !== NUMBER) return void 0;
  const length = lengthAt(t, i);
  if (length <= 2) {
    const hour2 = integerAt(t, i);
    if (hour2 < 0 || hour2 > 24) return void 0;
    if (isMark(t, i + 1, ":") && isGlued(t, i + 1) && i + 2 < t.count && isGlued(t, i + 2) && lengthAt(t, i + 2) === 2) {
      const minute2 = integerAt(t, i + 2);
      if (minute2 < 0 || minute2 > 59) return void 0;
      const seconds = isMark(t, i + 3, ":") && isGlued(t, i + 3) && integerAt(t, i + 4) >= 0 && lengthAt(t, i + 4) === 2;
      return { hour: hour2, minute: minute2, to: seconds ? i + 5 : i + 3, minutes: true };
    }
    return bare ? { hour: hour2, minute: 0, to: i + 1, minutes: false } : void 0;
  }
  if (length > 8) return void 0;
  const text = t.text.slice(t.start[i], t.end[i]);
  const parts = text.split(".");
  if (parts.length < 2 || parts.length > 3 || parts[0].length > 2 || parts.slice(1).some((p) => p.length !== 2 || p.includes(",")))
    return void 0;
  const [hour, minute] = parts.map(Number);
  return hour <= 24 && minute <= 59 ? { hour, minute, to: i + 1, minutes: true } : void 0;
}
function readClockAfter(w, t, i) {
  let k2 = acrossLine(t, i);
  if (isMark(t, k2, ",") || isMark(t, k2, "|") || isHyphen(t, k2)) k2++;
  return readClock(w, t, k2) ?? plainClock(t, k2);
}
function plainClock(t, i) {
  if (!isMark(t, i + 1, ":") || lengthAt(t, i) > 2) return void 0;
  const hour = readHour(t, i, false);
  return hour && { to: hour.to, hour: hour.hour, minute: hour.minute };
}
function clockExpression(c) {
  const at = (hour, minute) => plain({ kind: "calendar", hour, minute, offset: c.offset });
  if (c.last === void 0) return at(c.hour, c.minute);
  return { kind: "range", from: at(c.hour, c.minute), to: at(c.last.hour, c.last.minute) };
}

// src/extract/grammar/calendar-weekday.ts
function readDayTail(w, t, i, weeks) {
  let to = i;
  let part;
  let direction;
  let directed = false;
  let week;
  let clock;
  for (; ; ) {
    const k2 = acrossLine(t, to);
    const p = part === void 0 ? w.parts.at(t, k2) : void 0;
    if (p !== void 0) {
      part = p.value.part;
      to = p.to;
      const zone = w.zoneAt(t, to);
      if (zone !== void 0) to = zone.to;
      continue;
    }
    const d = week === void 0 ? w.directions.at(t, k2) : void 0;
    if (d?.value.date && to === k2 && !directed) {
      directed = true;
      if (d.value.step === 0 && weeks) week = 0;
      direction = d.value.step < 0 ? "past" : d.value.step > 0 ? "future" : void 0;
      to = d.to;
      continue;
    }
    const u = weeks && week === void 0 ? w.units.at(t, k2) : void 0;
    const after = u?.value.step === "week" ? w.directions.at(t, u.to) : void 0;
    if (after?.value.from === "publication" && !after.value.span && !after.value.counted) {
      week = after.value.step;
      to = after.to;
      continue;
    }
    const c = clock === void 0 ? readClockAfter(w, t, k2) : void 0;
    if (c !== void 0) {
      clock = c;
      to = c.to;
      continue;
    }
    return plain({ to, part, direction, week, clock });
  }
}
function readWeekday(w, t, i, headed) {
  const english = w.weekday.of(t.lex[i]) === 0;
  const weekday = english ? w.shortWeekday.of(t.lex[i]) : w.weekday.of(t.lex[i]);
  if (weekday === 0) return void 0;
  let k2 = acrossLine(t, i + 1);
  const second = secondWeekday(w, t, k2);
  const part = w.parts.at(t, k2);
  const afterPart = part === void 0 ? k2 : acrossLine(t, w.zoneAt(t, part.to)?.to ?? part.to);
  const date = readDateBeside(w, t, afterPart);
  if (date !== void 0) return dated(w, t, date, { weekday, part: part?.value.part });
  if (second !== void 0) {
    const both = readDateBeside(w, t, acrossLine(t, second.to));
    if (both?.reading.last !== void 0) return dated(w, t, both, { weekday }, second.weekday);
    if (both === void 0 && second.hyphen && !english && second.weekday !== weekday) return weekdayRange(w, t, weekday, second);
  }
  if (english || t.shape[i] === LOWER && weekday === 7 && !headed) return void 0;
  if (!headed && isName(w, t, i, weekday)) return void 0;
  k2 = i + 1;
  const tail = readDayTail(w, t, k2, true);
  const { clock } = tail;
  const fields = { weekday, part: tail.part, hour: clock?.hour, minute: clock?.minute, offset: clock?.offset };
  const expression = tail.week === void 0 ? plain({ kind: "calendar", ...fields, direction: tail.direction }) : plain({ kind: "relative", unit: "week", amount: tail.week, ...fields });
  const weight = t.shape[i] === LOWER ? 0.8 : 0.9;
  return { to: tail.to, expression, rule: "weekday", weight };
}
function isName(w, t, i, weekday) {
  const next = i + 1;
  if (next < t.count && t.kind[next] === WORD && w.weekdayNames[weekday]?.has(t.lex[next])) return true;
  return i > 0 && t.sentence[i - 1] === t.sentence[i] && w.is("weekdayHeads", t, i - 1) && t.shape[i - 1] !== LOWER;
}
function readDateBeside(w, t, i) {
  let k2 = i;
  if (isMark(t, k2, ",") || isMark(t, k2, "/") || isMark(t, k2, ".")) k2 = acrossLine(t, k2 + 1);
  if (isMark(t, k2, "(") || isMark(t, k2, "[")) return inBrackets(w, t, k2);
  if (w.is("date", t, k2)) k2++;
  const reading = readNamedDate(w, t, k2) ?? (w.month.of(t.lex[k2]) > 0 || w.shortMonth.of(t.lex[k2]) > 0 ? readEnglishDate(w, t, k2) : void 0);
  if (reading !== void 0) return { reading, to: reading.to };
  const numeric = dayAt(t, k2) > 0 || w.is("date", t, k2 - 1) ? readNumericDate(t, k2, false) : void 0;
  if (numeric !== void 0) return { reading: numeric, to: numeric.to };
  const day = w.is("date", t, k2 - 1) ? dayAt(t, k2) : -1;
  return day > 0 ? { reading: { day, to: k2 + 1 }, to: k2 + 1 } : void 0;
}
function inBrackets(w, t, open) {
  let k2 = acrossLine(t, open + 1);
  if (w.is("date", t, k2)) k2++;
  const reading = k2 < t.count ? readNumericDate(t, k2, true) ?? readNamedDate(w, t, k2) : void 0;
  if (reading === void 0) return void 0;
  const tail = readDayTail(w, t, reading.to, false);
  const close = acrossLine(t, tail.to);
  const closed = isMark(t, close, ")") || isMark(t, close, "]");
  if (closed) return { reading, to: close + 1, part: tail.part, clock: tail.clock };
  return { reading, to: reading.to };
}
function dated(w, t, date, fields, lastWeekday) {
  const tail = readDayTail(w, t, date.to, false);
  const clock = date.clock ?? tail.clock;
  const extra = {
    ...fields,
    part: fields.part ?? date.part ?? tail.part,
    direction: tail.direction,
    hour: clock?.hour,
    minute: clock?.minute,
    offset: clock?.offset
  };
  return {
    to: tail.to,
    expression: dayExpression(date.reading, plain(extra), lastWeekday),
    rule: "weekday-date",
    weight: 0.99
  };
}
function secondWeekday(w, t, i) {
  const hyphen = isHyphen(t, i);
  if (!hyphen && !w.is("and", t, i) && !w.is("until", t, i) && !isMark(t, i, "/")) return void 0;
  let k2 = i + 1;
  if (w.is("dengan", t, k2)) k2++;
  if (w.is("day", t, k2)) k2++;
  const weekday = k2 < t.count ? w.weekday.of(t.lex[k2]) : 0;
  return weekday > 0 ? { weekday, to: k2 + 1, hyphen } : void 0;
}
function weekdayRange(w, t, from, second) {
  const tail = readDayTail(w, t, second.to, true);
  const day = (weekday) => tail.week === void 0 ? plain({ kind: "calendar", weekday, direction: tail.direction }) : { kind: "relative", unit: "week", amount: tail.week, weekday };
  return {
    to: tail.to,
    expression: { kind: "range", from: day(from), to: day(second.weekday) },
    rule: "weekday-range",
    weight: 0.7
  };
}

// src/extract/grammar/calendar-list.ts
function readDayList(w, t, i, out) {
  const days = [];
  let k2 = i;
  while (dayAt(t, k2) > 0 && monthAt(w, t, k2 + 1, true) === 0) {
    days.push(k2);
    const next = joint(w, t, k2 + 1);
    if (next === 0 || isHyphen(t, k2 + 1) || days.length > 8) return i;
    k2 = next;
  }
  if (days.length === 0) return i;
  const last = readNamedDate(w, t, k2);
  if (last === void 0) return i;
  for (const at of days) {
    const expression = dayExpression({ to: at + 1, day: dayAt(t, at), month: last.month, year: last.year });
    out(at, { to: at + 1, expression, rule: "day-list", weight: 0.85 });
  }
  return readNamed(w, t, k2, out);
}
function readNamed(w, t, i, out) {
  const date = readNamedDate(w, t, i);
  if (date === void 0) return i;
  const tail = readDayTail(w, t, date.to, false);
  const { clock } = tail;
  const extra = plain({
    part: tail.part,
    direction: tail.direction,
    hour: clock?.hour,
    minute: clock?.minute,
    offset: clock?.offset
  });
  let { to } = tail;
  let reading = date;
  let expression = dayExpression(reading, extra);
  const year = date.year === void 0 ? readYearTail(w, t, to) : void 0;
  if (year?.amount !== void 0 && date.last === void 0) {
    to = year.to;
    const { kind: _kind, year: _year, ...rest } = extra;
    expression = plain({
      ...rest,
      kind: "relative",
      unit: "year",
      amount: year.amount,
      from: year.from === "text" ? "text" : void 0,
      month: date.month,
      day: date.day
    });
  } else if (year?.year !== void 0) {
    reading = { ...date, year: year.year };
    to = year.to;
    expression = dayExpression(reading, extra);
  }
  out(i, {
    to,
    expression,
    rule: date.year === void 0 ? "day-month" : "day-month-year",
    weight: date.year === void 0 ? 0.93 : 0.98
  });
  return to;
}
function readQuarters(w, t, i, out) {
  const first = readQuarter(w, t, i);
  if (first === void 0) return i;
  const half = w.is("half", t, i);
  const more = [];
  let k2 = first.to;
  let year;
  const e = first.expression;
  if (e.kind === "calendar" && e.year === void 0) {
    for (let next = joint(w, t, k2); next > 0; next = joint(w, t, k2)) {
      const ordinal = readOrdinal(w, t, next, half ? 2 : 4);
      if (ordinal === void 0 || monthAt(w, t, ordinal.to, true) > 0 || countsOn(t, ordinal.to, ordinal.digits)) break;
      year = readYearTail(w, t, ordinal.to);
      if (year === void 0 && w.units.at(t, ordinal.to) !== void 0) break;
      k2 = year?.to ?? ordinal.to;
      more.push({ from: next, to: k2, value: ordinal.value });
      if (year !== void 0) break;
    }
  }
  const fill = (e2) => e2.kind === "calendar" && e2.year === void 0 && year !== void 0 ? plain({ ...e2, ...ofYear({ quarter: e2.quarter, half: e2.half }, year) }) : e2;
  out(i, { ...first, expression: fill(first.expression) });
  for (const m of more) {
    const fields = half ? { half: m.value } : { quarter: m.value };
    out(m.from, { to: m.to, expression: ofYear(fields, year), rule: "quarter-list", weight: 0.8 });
  }
  return k2;
}
function countsOn(t, next, digits) {
  return digits && next < t.count && t.kind[next] === 1 && t.shape[next] === 0;
}
function readHolidayDays(w, t, i, out) {
  const days = holidayDays(w, t, i);
  if (days === void 0) return i;
  const holiday2 = w.holidays.at(t, days.to);
  if (holiday2 === void 0) {
    const next = joint(w, t, days.to);
    const second = next > 0 ? holidayDays(w, t, next) : void 0;
    const named = second && w.holidays.at(t, second.to);
    if (second === void 0 || named === void 0) return i;
    out(i, {
      to: days.to,
      expression: { kind: "holiday", holiday: named.value, days: days.value },
      rule: "holiday",
      weight: 0.85
    });
    return readHolidayDays(w, t, next, out);
  }
  const year = readYearTail(w, t, holiday2.to);
  const to = year?.year === void 0 ? holiday2.to : year.to;
  out(i, {
    to,
    expression: plain({ kind: "holiday", holiday: holiday2.value, days: days.value, year: year?.year }),
    rule: "holiday",
    weight: 0.9
  });
  return to;
}
function holidayDays(w, t, i) {
  if (!w.is("h", t, i) || !(isHyphen(t, i + 1) || isMark(t, i + 1, "+"))) return void 0;
  const value = integerAt(t, i + 2);
  if (value < 0 || value > 60) return void 0;
  return { value: isMark(t, i + 1, "+") ? value : -value, to: i + 3 };
}

// src/extract/grammar/calendar-relative.ts
function readRelativeDay(w, t, i) {
  const hit = w.relativeDays.at(t, i);
  if (hit === void 0) return void 0;
  if (w.is("long", t, hit.to)) return void 0;
  const { days, from, part } = hit.value;
  if (isMark(t, hit.to, "(")) {
    const date = inBrackets(w, t, hit.to);
    if (date !== void 0) {
      const tail2 = readDayTail(w, t, date.to, false);
      return {
        to: tail2.to,
        expression: dayExpression(date.reading, plain({ part: part ?? tail2.part })),
        rule: "relative-day-date",
        weight: 0.97
      };
    }
  }
  const tail = readDayTail(w, t, hit.to, false);
  const { clock } = tail;
  const origin = from === "text" ? { from } : {};
  const expression = plain({
    kind: "relative",
    unit: "day",
    amount: days,
    ...origin,
    part: part ?? tail.part,
    hour: clock?.hour,
    minute: clock?.minute,
    offset: clock?.offset
  });
  return {
    to: clock || tail.part && part === void 0 ? tail.to : hit.to,
    expression,
    rule: "relative-day",
    weight: from === "text" ? 0.75 : 0.95
  };
}
function readUnitRelative(w, t, i) {
  const unit = w.units.at(t, i);
  const step = unit?.value.step;
  if (unit === void 0 || step === void 0 || step === "day") return void 0;
  if (step === "week" && t.shape[i] === CAPITALIZED && isSunday(w, t, i, unit.to)) return void 0;
  const same2 = readSame(w, t, unit.to, step);
  if (same2 !== void 0) return same2;
  const d = w.directions.at(t, unit.to);
  if (d !== void 0 && !d.value.span && !d.value.counted) {
    const origin = d.value.from === "text" ? { from: d.value.from } : {};
    const expression = { kind: "relative", unit: step, amount: d.value.step, ...origin };
    return { to: d.to, expression, rule: "relative-unit", weight: origin.from ? 0.75 : 0.95 };
  }
  return step === "week" ? weekOfMonth(w, t, unit.to) : void 0;
}
function isSunday(w, t, i, next) {
  if (w.weekday.of(t.lex[i]) === 0) return false;
  if (next < t.count && t.shape[next] !== LOWER) return false;
  return i > 0 && t.sentence[i - 1] === t.sentence[i];
}
function readSame(w, t, i, step) {
  if (step !== "month" && step !== "quarter" && step !== "half") return void 0;
  const k2 = w.is("yang", t, i) ? i + 1 : i;
  if (!w.is("same", t, k2)) return void 0;
  const year = readYearTail(w, t, k2 + 1);
  if (year?.amount === void 0) return void 0;
  const expression = {
    kind: "relative",
    unit: "year",
    amount: year.amount,
    from: "text",
    same: step
  };
  return { to: year.to, expression, rule: "same-period", weight: 0.85 };
}
function weekOfMonth(w, t, i) {
  const last = w.is("last", t, i);
  const ordinal = last ? { value: -1, to: i + 1 } : readOrdinal(w, t, i, 5);
  if (ordinal === void 0) return void 0;
  const k2 = w.is("month", t, ordinal.to) ? ordinal.to + 1 : ordinal.to;
  const month = k2 < t.count ? monthAt(w, t, k2, false) : 0;
  if (month > 0) {
    const year = readYearTail(w, t, k2 + 1);
    return {
      to: year?.to ?? k2 + 1,
      expression: ofYear({ month, weekOfMonth: ordinal.value }, year),
      rule: "week-of-month",
      weight: 0.9
    };
  }
  const d = k2 > ordinal.to ? w.directions.at(t, k2) : void 0;
  if (d === void 0 || d.value.span || d.value.counted || d.value.from === "text") return void 0;
  const expression = {
    kind: "relative",
    unit: "month",
    amount: d.value.step,
    weekOfMonth: ordinal.value
  };
  return { to: d.to, expression, rule: "week-of-month", weight: 0.85 };
}
function readPeriod(w, t, i) {
  if (i >= t.count) return void 0;
  if (w.is("month", t, i)) {
    const named = readMonth(w, t, i + 1, true);
    if (named !== void 0) return named;
  }
  return readYear(w, t, i) ?? readQuarter(w, t, i) ?? readEra(w, t, i) ?? readUnitRelative(w, t, i) ?? (monthAt(w, t, i, false) > 0 ? readMonth(w, t, i, true) : void 0) ?? readYears(w, t, i, false);
}
var BARE = /* @__PURE__ */ new Set(["year", "month", "week", "quarter", "half", "decade"]);
function readModified(w, t, i, out) {
  const first = w.modifiers.at(t, i);
  if (first === void 0) return i;
  const joint2 = isHyphen(t, first.to) || w.is("until", t, first.to) || w.is("and", t, first.to) ? first.to + 1 : 0;
  const second = joint2 > 0 ? w.modifiers.at(t, joint2) : void 0;
  if (second !== void 0) {
    const reading2 = modified(w, t, second.to, second.value);
    if (reading2 === void 0) return i;
    out(i, { ...reading2, to: first.to, expression: withMod(reading2.expression, first.value) });
    out(joint2, reading2);
    return reading2.to;
  }
  const reading = modified(w, t, first.to, first.value);
  if (reading === void 0) return i;
  out(i, reading);
  return reading.to;
}
function modified(w, t, i, mod) {
  const period = readPeriod(w, t, i);
  if (period !== void 0) return { ...period, expression: withMod(period.expression, mod), weight: Math.max(period.weight, 0.9) };
  const unit = w.units.at(t, i);
  if (unit?.value.step === void 0 || !BARE.has(unit.value.step)) return void 0;
  if (unit.value.step === "week" && mod !== "start") return void 0;
  const expression = { kind: "relative", unit: unit.value.step, amount: 0, mod };
  return { to: unit.to, expression, rule: "modified-unit", weight: 0.85 };
}
var withMod = (e, mod) => ({ ...e, mod });

// src/extract/grammar/calendar-set.ts
function readSet(w, numbers, t, i) {
  const per = w.is("per", t, i);
  if (!per && !w.is("every", t, i)) return void 0;
  let k2 = i + 1;
  if (!per && isHyphen(t, k2) && w.is("every", t, k2 + 1)) k2 += 2;
  if (k2 >= t.count || t.sentence[k2] !== t.sentence[i]) return void 0;
  const set = (to, value, weight = 0.9) => ({
    to,
    expression: { kind: "set", value },
    rule: "set",
    weight
  });
  if (!per) {
    const day = weeklyOrYearly(w, t, k2);
    if (day !== void 0) return set(day.to, day.value);
  }
  const each = w.eachUnits.at(t, k2);
  if (each !== void 0) return set(each.to, isoDuration("1", each.value));
  const unit = w.units.at(t, k2);
  if (unit !== void 0) {
    if (yearAt(t, unit.to) > 0 || w.month.of(t.lex[unit.to] ?? 0) > 0 || w.directions.at(t, unit.to)?.value.from === "publication")
      return void 0;
    if (per && (unit.value.iso === "TS" || unit.value.iso === "TM" || unit.value.iso === "TH" && w.is("speed", t, i - 1)))
      return void 0;
    return set(unit.to, isoDuration("1", unit.value));
  }
  const n = numbers.begins(t, k2) ? numbers.read(t, k2) : void 0;
  const counted = n !== void 0 && n.endOffset === void 0 && !n.share ? w.units.at(t, n.to) : void 0;
  if (n === void 0 || counted === void 0 || per && yearAt(t, counted.to) > 0) return void 0;
  return set(counted.to, isoDuration(n.decimal, counted.value), 0.85);
}
function weeklyOrYearly(w, t, i) {
  const k2 = w.is("day", t, i) ? i + 1 : i;
  if (k2 < t.count && w.weekday.of(t.lex[k2]) > 0 && (k2 > i || t.shape[k2] > 0 || w.weekday.of(t.lex[k2]) < 7)) {
    let to = k2 + 1;
    while ((isHyphen(t, to) || w.is("and", t, to)) && w.weekday.of(t.lex[to + 1] ?? 0) > 0) to += 2;
    return { to: readDayTail(w, t, to, false).to, value: "P1W" };
  }
  const mod = w.modifiers.at(t, i);
  const unit = mod && w.units.at(t, mod.to);
  if (unit !== void 0) return { to: unit.to, value: isoDuration("1", unit.value) };
  if (w.is("date", t, i) && dayAt(t, i + 1) > 0) {
    const named2 = readNamedDate(w, t, i + 1);
    return named2 === void 0 ? { to: i + 2, value: "P1M" } : { to: named2.to, value: "P1Y" };
  }
  const named = readNamedDate(w, t, i);
  if (named !== void 0) return { to: named.to, value: "P1Y" };
  const month = w.is("month", t, i) ? readMonth(w, t, i + 1, true) : void 0;
  if (month !== void 0) return { to: month.to, value: "P1Y" };
  const part = w.parts.at(t, i);
  return part && { to: readDayTail(w, t, i, false).to, value: "P1D" };
}

// src/text/phrase-table.ts
var PhraseTable = class {
  constructor(lexicon) {
    this.lexicon = lexicon;
  }
  lexicon;
  trie = new TokenTrie();
  values = [];
  first = new Uint8Array(0);
  /** Adds a phrase; the first value of a phrase stands. */
  add(phrase, value) {
    const words = phraseWords(phrase).map((w) => this.lexicon.add(w));
    if (words.length === 0) return;
    if (words[0] >= this.first.length) {
      const wider = new Uint8Array(Math.max(this.lexicon.size + 64, words[0] + 1));
      wider.set(this.first);
      this.first = wider;
    }
    this.first[words[0]] = 1;
    if (this.trie.insert(words, this.values.length) < 0) this.values.push(value);
  }
  /** True for a word number with which some phrase begins. */
  begins(lex) {
    return lex < this.first.length && this.first[lex] === 1;
  }
  /** The longest phrase that begins at token `i`, within its sentence. Optional marks (hyphens, full stops) inside it are passed over. */
  at(tokens, i) {
    if (!this.begins(tokens.lex[i])) return void 0;
    let node = this.trie.next(0, tokens.lex[i]);
    let hit;
    const sentence = tokens.sentence[i];
    for (let j = i + 1; node !== 0; ) {
      const payload = this.trie.payload(node);
      if (payload >= 0) hit = { from: i, to: j, value: this.values[payload] };
      if (j < tokens.count && isOptional(tokens, j) && tokens.end[j - 1] === tokens.start[j]) j++;
      if (j >= tokens.count || tokens.sentence[j] !== sentence || tokens.kind[j] === BREAK) break;
      node = this.trie.next(node, tokens.lex[j]);
      j++;
    }
    return hit;
  }
};
function isOptional(tokens, j) {
  return tokens.kind[j] === PUNCTUATION && OPTIONAL_MARKS.includes(tokens.text[tokens.start[j]]) && tokens.text[tokens.start[j]] !== ",";
}

// src/extract/grammar/calendar-closed-words.ts
var GRAMMAR_WORDS = {
  and: ["dan", "serta", "maupun", "atau", "&"],
  until: ["hingga", "sampai", "sampe"],
  dengan: ["dengan"],
  date: ["tanggal", "tgl", "tertanggal"],
  day: ["hari"],
  clock: ["pukul", "jam", "pkl", "pk"],
  pukul: ["pukul", "pkl", "pk"],
  each: ["masing"],
  per: ["per"],
  every: ["setiap", "tiap", "saban"],
  times: ["kali"],
  once: ["sekali"],
  quarter: ["kuartal", "triwulan", "kwartal", "tw", "q"],
  half: ["semester", "paruh"],
  partHalf: ["paruh"],
  ke: ["ke"],
  time: ["waktu"],
  before: ["sm", "sebelum"],
  an: ["an"],
  year: ["tahun", "thn", "th"],
  yearKind: ["anggaran", "buku", "fiskal", "ajaran", "akademik", "pelajaran", "pajak", "takwim", "kalender", "masehi"],
  month: ["bulan", "bln"],
  era: ["era", "dekade", "dasawarsa"],
  same: ["sama"],
  yang: ["yang"],
  last: ["terakhir"],
  long: ["suntuk", "penuh"],
  h: ["h"],
  working: ["kerja"],
  hijri: ["h", "hijriah", "hijriyah", "sm"],
  x: ["x"],
  speed: ["km", "kilometer", "mil", "meter", "m", "liter", "kwh"],
  weekdayHeads: ["pasar", "desa", "kampung", "kelurahan", "jalan", "jl", "pulau", "grup", "band"]
};
var OTHER_BEGINNINGS = [
  "date",
  "day",
  "clock",
  "quarter",
  "half",
  "era",
  "h"
];
var NUMBER_STARTS = /* @__PURE__ */ new Set(["digit", "fixed", "part", "vague", "hundreds"]);
var ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
var NUMERALS = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"];
var ORDINALS = ["pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh"];

// src/extract/grammar/calendar-word-values.ts
var WordValues = class {
  constructor(lexicon) {
    this.lexicon = lexicon;
    this.values = new Uint8Array(lexicon.size + 64);
  }
  lexicon;
  values;
  set(word2, value) {
    const id = this.lexicon.add(word2);
    if (id >= this.values.length) {
      const wider = new Uint8Array(id * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[id] = value;
  }
  of(lex) {
    return lex < this.values.length ? this.values[lex] : 0;
  }
};

// src/extract/grammar/calendar-words.ts
var BEGINS_MONTH = 1;
var BEGINS_WEEKDAY = 2;
var BEGINS_UNIT = 4;
var BEGINS_MODIFIER = 8;
var BEGINS_RELATIVE_DAY = 16;
var BEGINS_SET = 32;
var BEGINS_OTHER = 64;
var BEGINS_NUMBER = 128;
var CalendarWords = class {
  /** Bits of what may begin at a word. */
  begins;
  month;
  /** Short and English forms: only beside a day's number or a year. */
  shortMonth;
  weekday;
  shortWeekday;
  roman;
  numeral;
  ordinal;
  weekdayNames;
  units;
  /** "setahun", "sepekan". */
  ones;
  /** "tahunnya" after "setiap". */
  eachUnits;
  /** The units in one word, to find them run together with the next one. */
  unitWords;
  directions;
  modifiers;
  relativeDays;
  parts;
  zones;
  holidays;
  /** Ids of the facts, by value. */
  monthIds;
  weekdayIds;
  lexicon;
  sets;
  functionWords;
  constructor(knowledge) {
    const { lexicon } = knowledge;
    this.lexicon = lexicon;
    this.functionWords = new WordSet(lexicon, knowledge.words("function-words").flatMap(forms));
    this.begins = new WordValues(lexicon);
    this.sets = Object.fromEntries(
      Object.entries(GRAMMAR_WORDS).map(([name, words]) => [name, new WordSet(lexicon, words)])
    );
    const values = (kind, bit) => {
      const table2 = new WordValues(lexicon);
      for (const word2 of knowledge.words(kind)) {
        for (const form of forms(word2)) {
          table2.set(form, Number(word2.fields.value));
          this.begin(lexicon, form, bit);
        }
      }
      return table2;
    };
    this.month = values("months", BEGINS_MONTH);
    this.shortMonth = values("months-short", BEGINS_MONTH);
    this.weekday = values("weekdays", BEGINS_WEEKDAY);
    this.shortWeekday = values("weekdays-english", BEGINS_WEEKDAY);
    this.monthIds = idsByValue(knowledge.words("months"));
    this.weekdayIds = idsByValue(knowledge.words("weekdays"));
    this.weekdayNames = namesByValue(knowledge.words("weekdays"), lexicon);
    this.roman = small(lexicon, ROMAN);
    this.numeral = small(lexicon, NUMERALS);
    this.ordinal = small(lexicon, ORDINALS);
    const phrases = (kind, bit, make, list = forms) => {
      const table2 = new PhraseTable(lexicon);
      for (const word2 of knowledge.words(kind)) {
        const value = make(word2);
        for (const form of list(word2)) {
          table2.add(form, value);
          this.begin(lexicon, form, bit);
        }
      }
      return table2;
    };
    const unitOf = ({ fields }) => ({
      iso: String(fields.iso),
      factor: Number(fields.factor),
      step: fields.step
    });
    this.units = phrases("time-units", BEGINS_UNIT, unitOf);
    this.unitWords = knowledge.words("time-units").flatMap(
      (w) => forms(w).filter((f) => f.length >= 3 && !f.includes(" ")).map((f) => [f, unitOf(w)])
    );
    this.ones = phrases("time-units", BEGINS_UNIT, unitOf, (w) => strings(w.fields.one));
    this.eachUnits = phrases("time-units", 0, unitOf, (w) => strings(w.fields.each));
    this.directions = phrases("time-directions", 0, ({ fields }) => ({
      step: Number(fields.step),
      from: fields.from,
      date: fields.date === true,
      counted: fields.counted === true,
      span: fields.span === true
    }));
    this.modifiers = phrases("time-modifiers", BEGINS_MODIFIER, ({ fields }) => fields.mod);
    this.relativeDays = phrases("relative-days", BEGINS_RELATIVE_DAY, ({ fields }) => ({
      days: Number(fields.days),
      from: fields.from ?? "publication",
      part: fields.part
    }));
    this.parts = phrases("day-parts", 0, ({ fields }) => ({
      part: fields.part,
      clock: Number(fields.clock)
    }));
    this.zones = phrases("time-zones", 0, ({ fields }) => ({ offset: fields.offset }));
    this.holidays = phrases("holidays", 0, ({ id }) => id);
    for (const name of ["per", "every"]) for (const word2 of GRAMMAR_WORDS[name]) this.begin(lexicon, word2, BEGINS_SET);
    for (const name of OTHER_BEGINNINGS) for (const word2 of GRAMMAR_WORDS[name]) this.begin(lexicon, word2, BEGINS_OTHER);
    for (const word2 of knowledge.words("number-words")) {
      if (!NUMBER_STARTS.has(String(word2.fields.form))) continue;
      for (const form of forms(word2)) this.begin(lexicon, form, BEGINS_NUMBER);
    }
  }
  /** True where token `i` is one of a closed class of the grammar ("dan", "hingga", "tanggal"). */
  is(name, t, i) {
    return i >= 0 && i < t.count && this.sets[name].has(t.lex[i]);
  }
  /** True where text[start, end) is a word that carries grammar. */
  isFunctionWord(text, start, end) {
    return this.functionWords.has(this.lexicon.lookup(text, start, end));
  }
  /** A zone by its name, or "waktu" and any place: "WIB", "waktu setempat", "waktu Brasil". */
  zoneAt(t, i) {
    const known = this.zones.at(t, i);
    if (known !== void 0) return { to: known.to, offset: known.value.offset };
    if (!this.is("time", t, i)) return void 0;
    let to = i + 1;
    while (to < t.count && to < i + 4 && t.kind[to] === WORD && t.shape[to] === CAPITALIZED && t.sentence[to] === t.sentence[i]) to++;
    return to > i + 1 ? { to } : void 0;
  }
  begin(lexicon, phrase, bit) {
    if (bit === 0) return;
    const word2 = phrase.split(/[\s-]/, 1)[0];
    this.begins.set(word2, this.begins.of(lexicon.id(word2.toLowerCase())) | bit);
  }
};
function small(lexicon, words) {
  const table2 = new WordValues(lexicon);
  words.forEach((word2, i) => {
    table2.set(word2, i + 1);
  });
  return table2;
}
var forms = (word2) => [word2.name, ...word2.aliases.map((a) => a.text)];
var strings = (value) => Array.isArray(value) ? value.map(String) : [];
function idsByValue(words) {
  const ids = [];
  for (const word2 of words) ids[Number(word2.fields.value)] = word2.id;
  return ids;
}
function namesByValue(words, lexicon) {
  const sets = [];
  for (const word2 of words) sets[Number(word2.fields.value)] = new WordSet(lexicon, strings(word2.fields.names));
  return sets;
}

// src/extract/grammar/number-decimal.ts
var decimalOf = (n) => ({ digits: BigInt(n), exponent: 0 });
var shift = (d, places) => ({ digits: d.digits, exponent: d.exponent + places });
function sum(a, b) {
  const exponent = Math.min(a.exponent, b.exponent);
  return { digits: raise(a, exponent) + raise(b, exponent), exponent };
}
function raise(d, exponent) {
  return d.exponent === exponent ? d.digits : d.digits * 10n ** BigInt(d.exponent - exponent);
}
function plain2(d) {
  const sign = d.digits < 0n ? "-" : "";
  const digits = (d.digits < 0n ? -d.digits : d.digits).toString();
  if (digits === "0") return "0";
  if (d.exponent >= 0) return sign + digits + "0".repeat(d.exponent);
  const padded = digits.padStart(1 - d.exponent, "0");
  const cut = padded.length + d.exponent;
  let end = padded.length;
  while (end > cut && padded.charCodeAt(end - 1) === 48) end--;
  return sign + (end === cut ? padded.slice(0, cut) : `${padded.slice(0, cut)}.${padded.slice(cut, end)}`);
}
function decimalFrom(whole, fraction) {
  return { digits: BigInt(whole + fraction), exponent: fraction.length === 0 ? 0 : -fraction.length };
}

// src/extract/grammar/number-notation.ts
var POINT = 46;
var COMMA = 44;
function readNotation(text, start, end) {
  let points = 0;
  let commas = 0;
  let last = -1;
  let first = -1;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === POINT) points++;
    else if (code === COMMA) commas++;
    else continue;
    if (first < 0) first = i;
    last = i;
  }
  if (last < 0) return { value: decimalFrom(text.slice(start, end), ""), fraction: false };
  const mark = text.charCodeAt(last);
  if (points > 0 && commas > 0) {
    if ((mark === POINT ? points : commas) !== 1) return void 0;
    if (!isGrouped(text, start, last)) return void 0;
    return { value: decimalFrom(ungrouped(text, start, last), text.slice(last + 1, end)), fraction: true };
  }
  const grouped = isGrouped(text, start, end) ? decimalFrom(ungrouped(text, start, end), "") : void 0;
  if (points + commas > 1) return grouped && { value: grouped, fraction: false };
  if (mark === POINT && grouped !== void 0) return { value: grouped, fraction: false };
  const value = decimalFrom(text.slice(start, last), text.slice(last + 1, end));
  return grouped === void 0 ? { value, fraction: true } : { value, grouped, fraction: true };
}
function isGrouped(text, start, end) {
  let run = 0;
  let groups = 0;
  for (let i = start; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : POINT;
    if (code !== POINT && code !== COMMA) {
      run++;
      continue;
    }
    if (groups === 0 ? run < 1 || run > 3 : run !== 3) return false;
    groups++;
    run = 0;
  }
  return groups > 1 ? text.charCodeAt(start) !== 48 : true;
}
function ungrouped(text, start, end) {
  let out = "";
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code !== POINT && code !== COMMA) out += text[i];
  }
  return out;
}

// src/extract/grammar/number-vocabulary.ts
var DIGIT2 = 1;
var TEEN = 2;
var TENS = 3;
var HUNDREDS = 4;
var FIXED = 5;
var PART = 6;
var DENOMINATOR = 7;
var VAGUE = 8;
var ARTICLE = 9;
var SIGN = 10;
var POINT2 = 11;
var PER = 12;
var SUFFIX = 13;
var SCALE = 14;
var ONE_SCALE = 15;
var VAGUE_SCALE = 16;
var ABOUT = 17;
var SHORT_SCALE = 18;
var FORMS = {
  digit: DIGIT2,
  teen: TEEN,
  tens: TENS,
  hundreds: HUNDREDS,
  fixed: FIXED,
  part: PART,
  denominator: DENOMINATOR,
  vague: VAGUE,
  article: ARTICLE,
  sign: SIGN,
  point: POINT2,
  per: PER,
  suffix: SUFFIX
};
function numberVocabulary(knowledge) {
  const { lexicon } = knowledge;
  const found = [];
  const letters = new Uint8Array(128);
  const scaleWords = [];
  const words = knowledge.words("number-words");
  for (const entry of words) {
    const form2 = FORMS[String(entry.fields.form)];
    const value2 = Number(entry.fields.value ?? entry.fields.denominator ?? 0);
    for (const word2 of spellings(entry)) {
      found.push([word2, form2, value2]);
      if (form2 === FIXED) found.push([`${word2}an`, ABOUT, value2]);
    }
  }
  for (const [word2, value2] of gluedNumbers(words)) found.push([word2, FIXED, value2]);
  for (const entry of knowledge.words("scales")) {
    const exponent = Number(entry.fields.exponent);
    for (const word2 of spellings(entry)) {
      found.push([word2, SCALE, exponent]);
      scaleWords.push({ word: word2, exponent });
    }
    for (const word2 of listOf(entry.fields.one)) found.push([word2, ONE_SCALE, exponent], [`${word2}an`, ABOUT, exponent + 1e3]);
    for (const word2 of listOf(entry.fields.vague)) found.push([word2, VAGUE_SCALE, exponent]);
    for (const word2 of listOf(entry.fields.short)) found.push([word2, SHORT_SCALE, exponent]);
    for (const letter of listOf(entry.fields.letters)) letters[letter.charCodeAt(0)] = exponent;
    for (const word2 of listOf(entry.fields.nouns)) lexicon.add(word2);
  }
  for (const [word2] of found) lexicon.add(word2);
  const form = new Uint8Array(lexicon.size);
  const value = new Uint16Array(lexicon.size);
  for (const [word2, f, v] of found) {
    form[lexicon.id(word2)] = f;
    value[lexicon.id(word2)] = v;
  }
  scaleWords.sort((a, b) => b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
  return { form, value, letters, scaleWords };
}
var listOf = (field) => Array.isArray(field) ? field.map(String) : [];
var spellings = (entry) => [entry.name, ...entry.aliases.map((a) => a.text)];
function gluedNumbers(words) {
  const of = (form) => words.filter((w) => w.fields.form === form);
  const out = [];
  for (const digit of of("digit")) {
    const n = Number(digit.fields.value);
    if (n < 2) continue;
    for (const teen of of("teen")) out.push([digit.name + teen.name, n + 10]);
    for (const tens of of("tens")) out.push([digit.name + tens.name, n * 10]);
    for (const hundreds of of("hundreds")) out.push([digit.name + hundreds.name, n * 100]);
  }
  return out;
}

// src/extract/grammar/number-words.ts
var HALF = { digits: 5n, exponent: -1 };
var QUARTER = { digits: 25n, exponent: -2 };
var ONE = decimalOf(1);
function createWordNumberReader(vocabulary) {
  const { form, value } = vocabulary;
  const formOf = (t, i) => {
    if (i >= t.count) return 0;
    const lex = t.lex[i];
    return lex < form.length ? form[lex] : 0;
  };
  const numberAt = (t, i) => value[t.lex[i]];
  const begins = (t, i) => {
    const f = formOf(t, i);
    return f === DIGIT2 || f === FIXED || f === PART || f >= VAGUE && f <= SIGN || f === ONE_SCALE || f === VAGUE_SCALE || f === ABOUT;
  };
  let small2 = 0;
  function readSmall(t, i) {
    let at = i;
    let total = 0;
    if (formOf(t, at) === DIGIT2 && formOf(t, at + 1) === HUNDREDS) {
      total = numberAt(t, at) * 100;
      at += 2;
    } else if (formOf(t, at) === FIXED && numberAt(t, at) >= 100) {
      total = numberAt(t, at);
      at += 1;
    }
    const f = formOf(t, at);
    const next = formOf(t, at + 1);
    if (f === FIXED && numberAt(t, at) < 20) {
      small2 = total + numberAt(t, at);
      return at + 1;
    }
    if (f === DIGIT2 && next === TEEN) {
      small2 = total + numberAt(t, at) + 10;
      return at + 2;
    }
    if (f === DIGIT2 && next === TENS) {
      total += numberAt(t, at) * 10;
      at += 2;
    } else if (f === FIXED && numberAt(t, at) < 100) {
      total += numberAt(t, at);
      at += 1;
    }
    if (formOf(t, at) === DIGIT2 && !(at > i && isMultiplier(formOf(t, at + 1)))) {
      total += numberAt(t, at);
      at += 1;
    }
    small2 = total;
    return at;
  }
  const isMultiplier = (f) => f === HUNDREDS || f === TENS || f === TEEN;
  function group(t, i) {
    const f = formOf(t, i);
    switch (f) {
      case ONE_SCALE:
        return { to: i + 1, value: ONE, exponent: numberAt(t, i) };
      case VAGUE_SCALE:
        return { to: i + 1, value: ONE, exponent: numberAt(t, i), vague: true };
      case VAGUE:
        return { to: i + 1, value: decimalOf(numberAt(t, i)), vague: true };
      case ABOUT:
        return about(numberAt(t, i), i + 1);
      case ARTICLE:
        return { to: i + 1, value: ONE, article: true };
      case PART:
        return part(t, i);
      case DIGIT2:
      case FIXED:
        break;
      default:
        return void 0;
    }
    if (f === DIGIT2) {
      const share2 = shareAt(t, i);
      if (share2 !== void 0) return share2;
      if (formOf(t, i + 1) === VAGUE && numberAt(t, i + 1) !== 12)
        return { to: i + 2, value: decimalOf(numberAt(t, i) * numberAt(t, i + 1)), vague: true };
    }
    const to = readSmall(t, i);
    if (to === i) return void 0;
    const whole = decimalOf(small2);
    const limit = small2 >= 100 ? 2 : small2 >= 10 ? 1 : 0;
    if (formOf(t, to) === POINT2) {
      const point = decimals(t, to + 1, small2);
      if (point !== void 0) return point;
    }
    const half = formOf(t, to) === PART ? partOf(numberAt(t, to)) : void 0;
    if (half !== void 0) return { to: to + 1, value: sum(whole, half), fraction: true };
    return { to, value: whole, limit };
  }
  const about = (value2, to) => value2 >= 1e3 ? { to, value: ONE, exponent: value2 - 1e3, vague: true } : { to, value: decimalOf(value2), vague: true };
  const partOf = (denominator) => denominator === 2 ? HALF : denominator === 4 ? QUARTER : void 0;
  function part(t, i) {
    const known = partOf(numberAt(t, i));
    if (known !== void 0 && formOf(t, i + 1) === SCALE) return { to: i + 1, value: known, fraction: true };
    return share(i + 1, 1, numberAt(t, i));
  }
  function shareAt(t, i) {
    const numerator = numberAt(t, i);
    if (formOf(t, i + 1) === DENOMINATOR) return share(i + 2, numerator, numberAt(t, i + 1));
    if (formOf(t, i + 1) !== PER) return void 0;
    const f = formOf(t, i + 2);
    if (f !== DIGIT2 && f !== FIXED) return void 0;
    const denominator = numberAt(t, i + 2);
    if (numerator >= denominator || denominator < 2 || formOf(t, i + 3) !== 0) return void 0;
    return share(i + 3, numerator, denominator);
  }
  function share(to, numerator, denominator) {
    if (denominator === 0) return void 0;
    const value2 = numerator / denominator;
    const finite = Number.isInteger(value2 * 1e4);
    return { to, value: ONE, share: { value: value2, decimal: finite ? String(value2) : `${numerator}/${denominator}` } };
  }
  function decimals(t, from, whole) {
    let fraction = "";
    let at = from;
    while (formOf(t, at) === DIGIT2 && fraction.length < 30) fraction += numberAt(t, at++);
    if (fraction === "" && at < t.count && t.kind[at] === NUMBER && !isGlued(t, at)) {
      const digits = t.text.slice(t.start[at], t.end[at]);
      if (digits.length <= 4 && /^\d+$/.test(digits)) {
        fraction = digits;
        at++;
      }
    }
    return fraction === "" ? void 0 : { to: at, value: decimalFrom(String(whole), fraction), fraction: true };
  }
  return {
    begins,
    group,
    halfAt: (t, i) => formOf(t, i) === PART && numberAt(t, i) === 2 ? HALF : void 0,
    isArticle: (t, i) => {
      const f = formOf(t, i);
      return f === ARTICLE || f === DIGIT2 && numberAt(t, i) === 1;
    }
  };
}

// src/extract/grammar/number.ts
function createNumberReader(knowledge) {
  const vocabulary = numberVocabulary(knowledge);
  const { form, value, letters, scaleWords } = vocabulary;
  const words = createWordNumberReader(vocabulary);
  const formOf = (t, i) => {
    if (i >= t.count) return 0;
    const lex = t.lex[i];
    return lex < form.length ? form[lex] : 0;
  };
  function gluedScale(t, i) {
    if (i >= t.count || t.kind[i] !== WORD || t.lex[i] !== 0) return void 0;
    const length = t.end[i] - t.start[i];
    if (length < 7) return void 0;
    const text = t.text.slice(t.start[i], t.start[i] + 10).toLowerCase();
    for (const s of scaleWords)
      if (length >= s.word.length + 3 && text.startsWith(s.word)) return { exponent: s.exponent, length: s.word.length };
    return void 0;
  }
  function scaleAt(t, i, digits, letter) {
    const f = formOf(t, i);
    if (f === SCALE || f === VAGUE_SCALE || digits && f === SHORT_SCALE) return value[t.lex[i]];
    if (digits && i < t.count && t.end[i] - t.start[i] === 1 && t.kind[i] === WORD) {
      const code = t.text.charCodeAt(t.start[i]);
      const exponent = code < 128 ? letters[code] : 0;
      const thousand = exponent === 3 && isGlued(t, i) && (letter || t.end[i - 1] - t.start[i - 1] >= 3);
      if (exponent === 3 ? thousand : exponent > 0 && letter) return exponent;
    }
    return 0;
  }
  function digitsAt(t, i) {
    const notation = readNotation(t.text, t.start[i], t.end[i]);
    return notation && { to: i + 1, value: notation.value, fraction: notation.fraction, grouped: notation.grouped };
  }
  const partAt = (t, i) => i >= t.count ? void 0 : t.kind[i] === NUMBER ? digitsAt(t, i) : words.group(t, i);
  function read(t, i, money = false) {
    if (i >= t.count) return void 0;
    if (isSign(t, i)) {
      const positive = read(t, i + 1, money);
      if (positive === void 0 || positive.article || positive.vague) return void 0;
      return { ...positive, value: -positive.value, decimal: `-${positive.decimal}`, grouped: void 0 };
    }
    let part = partAt(t, i);
    if (part === void 0) return void 0;
    if (part.share !== void 0) return { to: part.to, ...part.share, form: "words", share: true, place: -1 };
    let total;
    let to = i;
    let endOffset;
    let ceiling = Number.POSITIVE_INFINITY;
    let largest = 0;
    let vague = false;
    let digits = false;
    let inWords = false;
    let grouped;
    while (part !== void 0) {
      const isDigits = t.kind[part.to - 1] === NUMBER;
      let exponent = part.exponent ?? 0;
      let next = part.to;
      let scaled = exponent > 0;
      for (; ; ) {
        const step = scaleAt(t, next, isDigits && next === part.to, money || part.fraction === true);
        if (step === 0 || scaled && step <= exponent) break;
        exponent = scaled ? exponent + step : step;
        scaled = true;
        if (formOf(t, next) === VAGUE_SCALE) vague = true;
        next++;
      }
      const glued = scaled ? void 0 : gluedScale(t, next);
      if (glued !== void 0) {
        exponent = glued.exponent;
        scaled = true;
        endOffset = t.start[next] + glued.length;
        next++;
      }
      if (total !== void 0 && (exponent >= ceiling || isDigits && !scaled || (part.limit ?? 0) >= ceiling)) {
        if (glued !== void 0) endOffset = void 0;
        break;
      }
      if (isDigits) digits = true;
      else inWords = true;
      if (scaled) inWords = true;
      if (part.vague) vague = true;
      const amount = shift(part.value, exponent);
      if (total === void 0 && part.grouped !== void 0 && !scaled) grouped = part.grouped;
      total = total === void 0 ? amount : sum(total, amount);
      to = next;
      largest = Math.max(largest, exponent);
      ceiling = exponent;
      if (!scaled || vague || endOffset !== void 0) break;
      const half = words.halfAt(t, to);
      if (half !== void 0 && scaleAt(t, to + 1, false, false) === 0) {
        total = sum(total, shift(half, exponent));
        to++;
        break;
      }
      part = startsPart(t, to) ? partAt(t, to) : void 0;
      if (part?.vague || part?.share || part?.article) part = void 0;
    }
    if (total === void 0) return void 0;
    if (endOffset === void 0) {
      const suffix = suffixEnd(t, to);
      if (suffix > to) {
        to = suffix;
        vague = true;
      }
    }
    const decimal = plain2(total);
    const alone = to === i + 1;
    return {
      to,
      value: Number(decimal),
      decimal,
      form: digits ? inWords ? "mixed" : "digits" : "words",
      place: total.exponent,
      ...endOffset !== void 0 && { endOffset },
      ...vague && { vague },
      ...largest > 0 && { scale: 10 ** largest },
      ...alone && words.isArticle(t, i) && { article: true },
      ...grouped !== void 0 && to === i + 1 && { grouped: plain2(grouped) }
    };
  }
  function isSign(t, i) {
    if (formOf(t, i) === SIGN) return i + 1 < t.count && (t.kind[i + 1] === NUMBER || formOf(t, i + 1) > 0);
    const code = t.text.charCodeAt(t.start[i]);
    if (code !== 45 && code !== 8722 && code !== 8211) return false;
    if (i + 1 >= t.count || t.kind[i + 1] !== NUMBER || !isGlued(t, i + 1)) return false;
    return !isGlued(t, i) || t.text.charCodeAt(t.start[i] - 1) === 40;
  }
  const startsPart = (t, i) => i < t.count && (t.kind[i] === NUMBER || words.begins(t, i));
  function suffixEnd(t, i) {
    if (formOf(t, i) === SUFFIX && isGlued(t, i)) return i + 1;
    const hyphen = i + 1 < t.count && isGlued(t, i) && t.text.charCodeAt(t.start[i]) === 45;
    return hyphen && formOf(t, i + 1) === SUFFIX && isGlued(t, i + 1) ? i + 2 : i;
  }
  return {
    begins: (t, i) => t.kind[i] === NUMBER || words.begins(t, i),
    read
  };
}

// src/extract/grammar/calendar.ts
var CalendarReader = class {
  words;
  numbers;
  numeric;
  clockEnds;
  constructor(knowledge) {
    this.numbers = createNumberReader(knowledge);
    this.words = new CalendarWords(knowledge);
    const forms2 = [...knowledge.words("number-words"), ...knowledge.words("scales")].flatMap((e) => [
      e.name,
      ...e.aliases.map((a) => a.text)
    ]);
    this.numeric = new WordSet(knowledge.lexicon, forms2);
    this.clockEnds = new WordSet(knowledge.lexicon, [
      "hingga",
      "sampai",
      "di",
      "pada",
      "dan",
      "atau",
      "ini",
      "tadi",
      "nanti",
      "lalu",
      "untuk",
      "saat",
      "ketika"
    ]);
  }
  /** True where an expression may begin: an array read or two. */
  begins(t, i) {
    return t.kind[i] === NUMBER || this.words.begins.of(t.lex[i]) !== 0;
  }
  /** Reads what begins at token `i` and hands it to `out`, in order. Returns the first token after it, or `i` where nothing begins. */
  read(t, i, out) {
    if (t.kind[i] === NUMBER) return this.number(t, i, out);
    const bits = this.words.begins.of(t.lex[i]);
    return bits === 0 ? i : this.word(t, i, bits, out);
  }
  word(t, i, bits, out) {
    const w = this.words;
    const emit = (reading) => {
      if (reading === void 0) return i;
      out(i, reading);
      return reading.to;
    };
    let to = i;
    if (bits & BEGINS_RELATIVE_DAY) to = emit(readRelativeDay(w, t, i));
    if (to === i && bits & BEGINS_SET) to = emit(readSet(w, this.numbers, t, i));
    if (to === i && bits & BEGINS_MODIFIER) to = readModified(w, t, i, out);
    if (to === i && bits & BEGINS_OTHER) to = this.headed(t, i, out);
    if (to === i && bits & BEGINS_WEEKDAY) to = emit(this.weekOrWeekday(t, i));
    if (to === i && bits & BEGINS_UNIT) to = this.unit(t, i, out);
    if (to === i && bits & BEGINS_MONTH) to = emit(readMonth(w, t, i, false));
    if (to === i && bits & BEGINS_NUMBER) to = this.counted(t, i, out);
    return to;
  }
  /** "Minggu (1/6)" is the Sunday, "minggu lalu" the week. */
  weekOrWeekday(t, i) {
    const w = this.words;
    if (w.weekday.of(t.lex[i]) !== 7 || w.units.at(t, i) === void 0) return readWeekday(w, t, i, false);
    if (readDateBeside(w, t, i + 1) !== void 0) return readWeekday(w, t, i, true);
    return readUnitRelative(w, t, i) ?? readWeekday(w, t, i, false);
  }
  /** Expressions with a head word: "tanggal 5 Juni", "hari Jumat (23/05)", "pukul 17.00 WIB", "kuartal I 2025", "era 1990-an", "H-7 Lebaran". */
  headed(t, i, out) {
    const w = this.words;
    const next = i + 1;
    if (w.is("day", t, i) && next < t.count && (w.weekday.of(t.lex[next]) > 0 || w.shortWeekday.of(t.lex[next]) > 0)) {
      const reading = readWeekday(w, t, next, true);
      if (reading !== void 0) out(i, { ...reading, rule: "weekday-headed" });
      return reading?.to ?? i;
    }
    if (w.is("date", t, i)) return this.dateHead(t, i, out);
    if (w.is("clock", t, i)) return this.clock(t, i, out);
    if (w.is("quarter", t, i) || w.is("half", t, i)) return readQuarters(w, t, i, out);
    if (w.is("h", t, i)) return readHolidayDays(w, t, i, out);
    const era = readEra(w, t, i);
    if (era !== void 0) out(i, era);
    return era?.to ?? i;
  }
  dateHead(t, i, out) {
    const w = this.words;
    const list = readDayList(w, t, i + 1, (from, r) => out(from === i + 1 ? i : from, r));
    if (list > i + 1) return list;
    const date = readDateBeside(w, t, isMark(t, i + 1, "(") ? i + 1 : i);
    if (date === void 0 || date.reading.month === void 0 && this.namesOther(t, date.to)) return i;
    const tail = readDayTail(w, t, date.to, false);
    const clock = date.clock ?? tail.clock;
    const extra = plain({
      part: date.part ?? tail.part,
      direction: tail.direction,
      hour: clock?.hour,
      minute: clock?.minute,
      offset: clock?.offset
    });
    out(i, { to: tail.to, expression: dayExpression(date.reading, extra), rule: "date-headed", weight: 0.95 });
    return tail.to;
  }
  /** "tanggal 11, 12, dan 13 Dzulhijjah": a month of another calendar, or another noun's number. */
  namesOther(t, i) {
    let k2 = i;
    for (let next = joint(this.words, t, k2); next > 0 && next < t.count && t.kind[next] === NUMBER; next = joint(this.words, t, k2))
      k2 = next + 1;
    return k2 < t.count && t.kind[k2] === WORD && t.shape[k2] !== LOWER && t.sentence[k2] === t.sentence[i - 1];
  }
  clock(t, i, out) {
    const w = this.words;
    const clock = readClock(w, t, i);
    if (clock === void 0) return i;
    const bare = clock.to === i + 2 && lengthAt(t, i + 1) <= 2 && !w.is("pukul", t, i);
    if (bare && clock.to < t.count && t.kind[clock.to] === WORD && !this.clockEnds.has(t.lex[clock.to])) return i;
    out(i, { to: clock.to, expression: clockExpression(clock), rule: "clock", weight: bare ? 0.7 : 0.9 });
    return clock.to;
  }
  unit(t, i, out) {
    const w = this.words;
    const one = readOne(w, t, i, out);
    if (one > i) return one;
    if (w.is("year", t, i) && i > 0 && t.kind[i - 1] === NUMBER && t.sentence[i - 1] === t.sentence[i]) return i;
    const reading = (w.is("month", t, i) ? readMonth(w, t, i + 1, true) : void 0) ?? readYear(w, t, i) ?? readEra(w, t, i) ?? readUnitRelative(w, t, i);
    if (reading === void 0) return i;
    out(i, reading);
    return reading.to;
  }
  number(t, i, out) {
    const w = this.words;
    const length = lengthAt(t, i);
    const emit = (reading) => {
      out(i, reading);
      return reading.to;
    };
    if (length <= 2 && !isName2(t, i)) {
      const list = readDayList(w, t, i, out);
      if (list > i) return list;
      const named = readNamed(w, t, i, out);
      if (named > i) return named;
    }
    if (!isGlued(t, i) || isMark(t, i - 1, "(")) {
      const numeric = length <= 2 || length > 3 ? readNumericDate(t, i, false) : void 0;
      if (numeric?.year !== void 0 && !isMark(t, numeric.to, "/")) {
        const tail = readDayTail(w, t, numeric.to, false);
        const { clock } = tail;
        const extra = plain({
          part: tail.part,
          direction: tail.direction,
          hour: clock?.hour,
          minute: clock?.minute,
          offset: clock?.offset
        });
        return emit({ to: tail.to, expression: dayExpression(numeric, extra), rule: "numeric-date", weight: 0.93 });
      }
    }
    if (length <= 2 || t.text.charCodeAt(t.end[i] - 3) === 46) {
      const clock = readClock(w, t, i);
      if (clock !== void 0) return emit({ to: clock.to, expression: clockExpression(clock), rule: "clock", weight: 0.9 });
    }
    if (length === 1) {
      const quarter = readShortQuarter(t, i);
      if (quarter !== void 0) return emit(quarter);
    }
    return this.counted(t, i, out);
  }
  counted(t, i, out) {
    if (this.unitAhead(t, i)) return readCounted(this.words, this.numbers, t, i, out);
    const glued = i + 1 < t.count && t.kind[i + 1] === WORD && t.lex[i + 1] === 0 ? readGluedUnit(this.words, this.numbers, t, i) : void 0;
    if (glued !== void 0) out(i, glued);
    return glued?.to ?? i;
  }
  /** A look over the number words and joints to a unit, before any number is read. */
  unitAhead(t, i) {
    const w = this.words;
    for (let k2 = i + 1; k2 < t.count && k2 < i + 14; k2++) {
      if (w.begins.of(t.lex[k2]) & BEGINS_UNIT && w.units.at(t, k2) !== void 0) return true;
      if (t.kind[k2] === NUMBER || this.numeric.has(t.lex[k2])) continue;
      if (isMark(t, k2, ",") || isHyphen(t, k2) || w.is("and", t, k2) || w.is("until", t, k2) || w.is("dengan", t, k2) || w.is("x", t, k2))
        continue;
      return false;
    }
    return false;
  }
};
function isName2(t, i) {
  return i > 1 && isGlued(t, i) && isHyphen(t, i - 1) && isGlued(t, i - 1) && t.kind[i - 2] === WORD && t.shape[i - 2] !== LOWER;
}

// src/extract/recognizers/date-age.ts
var SOFTENERS = [
  "sekitar",
  "sudah",
  "baru",
  "genap",
  "hampir",
  "masih",
  "telah",
  "mencapai",
  "minimal",
  "maksimal",
  "dari",
  "antara",
  "ke",
  "lebih",
  "kurang",
  "di",
  "atas",
  "bawah",
  "dan",
  "atau",
  "hingga",
  "sampai",
  "dengan"
];
var REACH = 5;
var STRETCH = [
  "selama",
  "dalam",
  "sejak",
  "setelah",
  "sekitar",
  "hingga",
  "sampai",
  "hampir",
  "lebih",
  "tiap",
  "untuk",
  "penjara",
  "hukuman",
  "tenor",
  "pidana",
  "kurungan",
  "lebih",
  "dan",
  "atau",
  "kontrak",
  "jangka",
  "waktu",
  "masa",
  "bui",
  "kurun"
];
function createAgeTest(knowledge) {
  const { lexicon } = knowledge;
  const words = knowledge.words("age-words").flatMap((w) => [w.name, ...w.aliases.map((a) => a.text)]);
  const usia = new WordSet(lexicon, ["usia", "umur", "berusia", "berumur", "usianya", "umurnya"]);
  const ages = new WordSet(lexicon, words);
  const softeners = new WordSet(lexicon, SOFTENERS);
  const stretch = new WordSet(lexicon, STRETCH);
  const pointers = new WordSet(lexicon, ["itu", "tersebut"]);
  const ke = new WordSet(lexicon, ["ke"]);
  const sides = new WordSet(lexicon, ["atas", "bawah"]);
  const units = new WordSet(lexicon, ["tahun", "bulan", "thn"]);
  return (t, from, end) => {
    let to = end;
    while (to > from + 1 && !units.has(t.lex[to - 1])) to--;
    if (to <= from + 1) return false;
    if (ke.has(t.lex[to] ?? 0) && sides.has(t.lex[to + 1] ?? 0)) return true;
    if (to < t.count && pointers.has(t.lex[to]) && t.kind[from] === NUMBER && !stretch.has(t.lex[from - 1] ?? 0)) return true;
    let k2 = from - 1;
    if (isMark(t, k2, "(")) {
      const named = k2 > 0 && t.kind[k2 - 1] === WORD && (t.shape[k2 - 1] === CAPITALIZED || t.shape[k2 - 1] === UPPER);
      return named && (isMark(t, to, ")") || isMark(t, to, ","));
    }
    for (let b = k2; b >= 0 && b > k2 - REACH && t.sentence[b] === t.sentence[from]; b--) {
      if (usia.has(t.lex[b])) return true;
      if (t.kind[b] === PUNCTUATION && !isHyphen(t, b)) break;
    }
    for (let steps = 0; k2 >= 0 && steps < 4 && t.sentence[k2] === t.sentence[from]; k2--, steps++) {
      if (ages.has(t.lex[k2])) return true;
      if (!softeners.has(t.lex[k2]) && t.kind[k2] !== NUMBER && !isMark(t, k2, "-")) return false;
    }
    return k2 >= 0 && t.shape[k2] === LOWER && ages.has(t.lex[k2]);
  };
}

// src/extract/recognizers/date-bare-year.ts
var QUANTITY = [
  "nomor",
  "no",
  "nomer",
  "pasal",
  "ayat",
  "kode",
  "sebanyak",
  "seharga",
  "sebesar",
  "rp",
  "usd",
  "idr",
  "us",
  "pos",
  "jl",
  "jalan",
  "seri",
  "tipe",
  "mencapai",
  "total",
  "jumlah",
  "berjumlah",
  "ke",
  "h",
  "sejumlah",
  "berkapasitas",
  "kapasitas",
  "peringkat",
  "skor",
  "nilai",
  "halaman",
  "hal",
  "iso",
  "of",
  "the",
  "tahun",
  "thn"
];
function createBareYearReader(knowledge, w) {
  const { lexicon } = knowledge;
  const set = (kind) => new WordSet(
    lexicon,
    knowledge.words(kind).flatMap((e) => [e.name, ...e.aliases.map((a) => a.text)])
  );
  const counted = set("counted-nouns");
  const heads = set("year-heads");
  const functions = set("function-words");
  const quantity = new WordSet(lexicon, QUANTITY);
  let small2;
  const standsLower = (t, p) => {
    if (small2?.tokens !== t) small2 = { tokens: t, words: lowerWords(t) };
    return small2.words.has(t.text.slice(t.start[p], t.end[p]).toLowerCase());
  };
  const endsRight = (t, to) => {
    if (to >= t.count || t.kind[to] === BREAK) return true;
    if (isGlued(t, to) && t.kind[to] !== PUNCTUATION) return false;
    if (isGlued(t, to) && (isMark(t, to, "/") || isHyphen(t, to) || isMark(t, to, ".") || isMark(t, to, ":")) && to + 1 < t.count && isGlued(t, to + 1) && t.kind[to + 1] !== BREAK) {
      return isMark(t, to, ".") && t.kind[to + 1] === WORD;
    }
    return !counted.has(t.lex[to]) && t.kind[to] !== NUMBER && !isMark(t, to, "%");
  };
  const beginsRight = (document, i, previous) => {
    const t = document.tokens;
    const p = i - 1;
    if (p < 0 || t.kind[p] === BREAK || t.sentence[p] !== t.sentence[i]) return 0;
    if (t.kind[p] === NUMBER) return 0;
    if (t.kind[p] === PUNCTUATION) {
      if (isMark(t, p, "(")) return isMark(t, i + 1, ")") && p > 0 && t.kind[p - 1] !== NUMBER ? 0.7 : 0;
      if (isMark(t, p, ")")) return heads.has(t.lex[p - 1] ?? 0) || isStretch(t, i) ? 0.8 : 0;
      return isMark(t, p, ",") && previous === p ? 0.8 : 0;
    }
    if (isGlued(t, i) && t.shape[p] === UPPER) return 0;
    if (quantity.has(t.lex[p])) return 0;
    if (t.shape[p] === LOWER) return functions.has(t.lex[p]) ? 0.9 : 0.75;
    if (heads.has(t.lex[p]) || startsSentence(t, p)) return 0.8;
    return inHeadline(document, i) && standsLower(t, p) ? 0.7 : 0;
  };
  return (document, i, previous) => {
    const t = document.tokens;
    if (yearAt(t, i, 1800) < 0) return void 0;
    const weight = beginsRight(document, i, previous);
    if (weight === 0) return void 0;
    const years2 = readYears(w, t, i, false);
    if (years2 === void 0 || !endsRight(t, years2.to)) return void 0;
    const d = readDirection(w, t, years2.to);
    return { ...years2, to: d.to, rule: `bare-${years2.rule}`, weight };
  };
}
var startsSentence = (t, p) => t.shape[p] === CAPITALIZED && (p === 0 || t.sentence[p - 1] !== t.sentence[p]);
var isStretch = (t, i) => isHyphen(t, i + 1) && yearAt(t, i + 2) > yearAt(t, i);
function inHeadline({ zones, tokens: t, text }, i) {
  if (zones.some((z) => z.kind === "title" && z.start <= t.start[i] && t.start[i] < z.end)) return true;
  let k2 = i;
  while (k2 > 0 && t.kind[k2 - 1] !== BREAK && i - k2 < LONGEST_HEADING) k2--;
  return text[t.start[k2]] === "#";
}
var LONGEST_HEADING = 30;
function lowerWords(t) {
  const words = /* @__PURE__ */ new Set();
  for (let k2 = 0; k2 < t.count; k2++) if (t.kind[k2] === WORD && t.shape[k2] === LOWER) words.add(t.text.slice(t.start[k2], t.end[k2]));
  return words;
}

// src/extract/recognizers/date-inherit.ts
function shareYears(w, t, readings) {
  for (let k2 = readings.length - 2; k2 >= 0; k2--) {
    const [a, b] = [readings[k2], readings[k2 + 1]];
    if (!joined(w, t, a.to, b.from)) continue;
    const range2 = w.is("until", t, a.to) || isHyphen(t, a.to);
    a.expression = takeYear(a.expression, b.expression, range2 ? -1 : 0);
  }
  for (let k2 = 1; k2 < readings.length; k2++) {
    const [a, b] = [readings[k2 - 1], readings[k2]];
    if (joined(w, t, a.to, b.from)) b.expression = takeYear(b.expression, a.expression, 1);
  }
}
var joined = (w, t, from, to) => from < to && to - from <= 3 && joint(w, t, from) === to;
function takeYear(wanting, giver, step) {
  if (wanting.kind !== "calendar" || wanting.year !== void 0 || wanting.weekday !== void 0) return wanting;
  if (wanting.month === void 0 && wanting.quarter === void 0 && wanting.half === void 0) return wanting;
  const source = giver.kind === "range" ? giver.from : giver;
  if (source.kind === "calendar" && source.year !== void 0) return { ...wanting, year: source.year + passes(wanting, source, step) };
  if (source.kind === "relative" && source.unit === "year" && source.month !== void 0 && wanting.month !== void 0) {
    const { kind: _kind, year: _year, half: _half, quarter: _quarter, decade: _decade, century: _century, ...rest } = wanting;
    return {
      ...rest,
      kind: "relative",
      unit: "year",
      amount: source.amount,
      ...source.from && { from: source.from }
    };
  }
  return wanting;
}
function passes(wanting, source, step) {
  if (wanting.month === void 0 || source.month === void 0) return 0;
  if (step < 0) return wanting.month > source.month ? -1 : 0;
  return step > 0 && wanting.month < source.month ? 1 : 0;
}

// src/extract/recognizers/date.ts
var TIME_PREPOSITIONS = [
  "pada",
  "sejak",
  "hingga",
  "sampai",
  "selama",
  "sepanjang",
  "per",
  "mulai",
  "dari",
  "di",
  "dan",
  "untuk",
  "periode",
  "antara",
  "sebelum",
  "setelah",
  "bulan",
  "atau",
  "menjelang",
  "jelang",
  "dibanding",
  "dibandingkan",
  "ke"
];
var createDateRecognizer = (knowledge) => {
  const reader = new CalendarReader(knowledge);
  const { words } = reader;
  const isAge = createAgeTest(knowledge);
  const bareYear = createBareYearReader(knowledge, words);
  const vague = new WordSet(knowledge.lexicon, ["beberapa", "berapa", "sejumlah", "sekian", "berbagai"]);
  const about = new WordSet(knowledge.lexicon, ["sekitar", "kira", "kisaran", "seputar"]);
  const prepositions = new WordSet(knowledge.lexicon, TIME_PREPOSITIONS);
  const monthIsName = (t, from, to) => {
    const before = from > 0 && t.sentence[from - 1] === t.sentence[from] ? from - 1 : -1;
    if (before >= 0 && (prepositions.has(t.lex[before]) || t.kind[before] === NUMBER)) return false;
    const named = (k2) => k2 < t.count && t.kind[k2] === WORD && t.shape[k2] === CAPITALIZED && t.sentence[k2] === t.sentence[from];
    if (before < 0 && to < t.count && t.kind[to] === WORD && t.shape[to] === LOWER && joint(words, t, to) === 0) return true;
    const isWordBefore = before >= 0 && named(before) && (before === 0 || t.sentence[before - 1] === t.sentence[before]);
    return isWordBefore || named(to);
  };
  let ageBefore = false;
  const isRejected = (t, from, r) => {
    const e = r.expression;
    if (isVague(t, from) && (e.kind === "relative" || e.kind === "duration")) return true;
    if (e.kind === "duration" && r.rule !== "duration-list") ageBefore = isAge(t, from, r.to);
    if (e.kind === "duration") return ageBefore;
    return r.rule === "month" && r.to === from + 1 && t.shape[from] !== LOWER && monthIsName(t, from, r.to);
  };
  const isVague = (t, from) => {
    const before = from - 1;
    if (before < 0) return false;
    return vague.has(t.lex[before]) || isGlued(t, from) && isHyphen(t, before) && before > 0 && t.lex[before - 1] === t.lex[from];
  };
  return {
    name: "date",
    labels: ["date"],
    recognize(document) {
      const t = document.tokens;
      const found = [];
      const out = (from, reading) => {
        if (isRejected(t, from, reading)) return;
        const approx = from > 0 && about.has(t.lex[from - 1]) && reading.expression.mod === void 0;
        found.push({
          from,
          ...reading,
          ...approx && { expression: { ...reading.expression, mod: "approx" } }
        });
      };
      let lastYear2 = -1;
      for (let i = 0; i < t.count; ) {
        if (t.sentence[i] < 0 || !reader.begins(t, i)) {
          i++;
          continue;
        }
        let to = reader.read(t, i, out);
        if (to === i && t.kind[i] === NUMBER) {
          const year = bareYear(document, i, lastYear2);
          if (year !== void 0) {
            out(i, year);
            to = year.to;
          }
        }
        if (to > i) lastYear2 = to;
        i = to > i ? to : i + 1;
      }
      found.sort((a, b) => a.from - b.from);
      shareYears(words, t, found);
      return found.map((r) => mention(t, r, words));
    }
  };
};
function mention(t, r, words) {
  return {
    type: "date",
    start: t.start[r.from],
    end: r.endOffset ?? t.end[r.to - 1],
    confidence: r.weight,
    provenance: { component: "date", rule: r.rule, facts: factsOf(r.expression, words) },
    expression: r.expression
  };
}
function factsOf(e, words) {
  if (e.kind === "range") return [...factsOf(e.from, words), ...factsOf(e.to, words)];
  if (e.kind === "holiday") return [e.holiday];
  if (e.kind !== "calendar" && e.kind !== "relative") return [];
  const ids = [];
  if (e.weekday !== void 0) ids.push(words.weekdayIds[e.weekday]);
  if (e.month !== void 0 && words.monthIds[e.month] !== void 0) ids.push(words.monthIds[e.month]);
  return ids;
}

// src/link/resolve-date-days.ts
function dayNumber(year, month, day) {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}
function civil(day) {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1];
}
var weekdayOf = (day) => ((day + 3) % 7 + 7) % 7 + 1;
var isLeap = (year) => year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
var daysInMonth = (year, month) => month === 2 ? isLeap(year) ? 29 : 28 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
var isDate = (year, month, day) => month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
var pad = (n, width) => String(n).padStart(width, "0");
var isoYear = (year) => pad(year, 4);
var isoMonth = (year, month) => `${pad(year, 4)}-${pad(month, 2)}`;
function isoDay(day) {
  const [y, m, d] = civil(day);
  return `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`;
}
var isoClock = (hour, minute) => `${pad(hour, 2)}:${pad(minute, 2)}`;
var weekStart = (day) => day - weekdayOf(day) + 1;
function isoWeek(day) {
  const thursday = weekStart(day) + 3;
  const [year] = civil(thursday);
  return `${pad(year, 4)}-W${pad(Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1, 2)}`;
}
function addMonths(year, month, by) {
  const n = year * 12 + (month - 1) + by;
  return [Math.floor(n / 12), (n % 12 + 12) % 12 + 1];
}
function parseDay(iso) {
  if (iso === void 0 || iso.length < 4) return void 0;
  const digits = (from, to) => {
    let value = 0;
    for (let k2 = from; k2 < to; k2++) {
      const digit = iso.charCodeAt(k2) - 48;
      if (!(digit >= 0 && digit <= 9)) return -1;
      value = value * 10 + digit;
    }
    return value;
  };
  const year = digits(0, 4);
  if (year < 0) return void 0;
  if (iso.length < 7 || iso[4] !== "-") return iso.length === 4 ? { year } : void 0;
  const month = digits(5, 7);
  if (month < 1 || month > 12) return void 0;
  if (iso.length < 10 || iso[7] !== "-") return { year, month };
  const day = digits(8, 10);
  return isDate(year, month, day) ? { year, month, day } : void 0;
}
var dayOf = (d) => d?.month === void 0 || d.day === void 0 ? void 0 : dayNumber(d.year, d.month, d.day);

// src/link/resolve-date-stretch.ts
function dayStretch(day) {
  const value = isoDay(day);
  return { value, edtf: value, first: day, last: day, grain: "day" };
}
function clockStretch(day, hour, minute, offset) {
  const value = `${isoDay(day)}T${isoClock(hour, minute)}`;
  return { value: value + offset, edtf: `${value}:00${offset}`, first: day, last: day, grain: "time" };
}
function weekStretch(day) {
  const first = weekStart(day);
  return { value: isoWeek(day), edtf: `${isoDay(first)}/${isoDay(first + 6)}`, first, last: first + 6, grain: "week" };
}
function monthStretch(year, month) {
  const first = dayNumber(year, month, 1);
  const value = isoMonth(year, month);
  return { value, edtf: value, first, last: first + daysInMonth(year, month) - 1, grain: "month" };
}
function months(year, from, to, value, grain) {
  const edtf = `${isoMonth(year, from)}/${isoMonth(year, to)}`;
  return { value, edtf, first: dayNumber(year, from, 1), last: dayNumber(year, to, daysInMonth(year, to)), grain };
}
var quarterStretch = (year, q) => months(year, q * 3 - 2, q * 3, `${isoYear(year)}-Q${q}`, "quarter");
var halfStretch = (year, h) => months(year, h * 6 - 5, h * 6, `${isoYear(year)}-H${h}`, "half");
function years(from, to, value, edtf, grain) {
  return { value, edtf, first: dayNumber(from, 1, 1), last: dayNumber(to, 12, 31), grain };
}
var yearStretch = (year) => years(year, year, isoYear(year), isoYear(year), "year");
var decadeStretch = (decade) => years(decade * 10, decade * 10 + 9, String(decade), `${decade}X`, "decade");
var centuryStretch = (century) => years(century * 100, century * 100 + 99, String(century), `${century}XX`, "century");
function rangeStretch(from, to) {
  return {
    value: `${from.value}/${to.value}`,
    edtf: `${startOf(from)}/${endOf(to)}`,
    first: from.first,
    last: to.last,
    grain: "range"
  };
}
var startOf = (s) => /[/X]/.test(s.edtf) ? isoDay(s.first) : s.edtf;
var endOf = (s) => /[/X]/.test(s.edtf) ? isoDay(s.last) : s.edtf;
function weekOfMonth2(year, month, n) {
  const first = dayNumber(year, month, 1);
  const thursday = first + (4 - ((first + 3) % 7 + 7) % 7 - 1 + 7) % 7;
  const last = first + daysInMonth(year, month) - 1;
  const weeks = Math.floor((last - thursday) / 7) + 1;
  return weekStretch(thursday + 7 * ((n < 0 ? weeks : Math.min(n, weeks)) - 1));
}
var yearOf = (day) => civil(day)[0];
var monthOf = (day) => civil(day)[1];

// src/link/resolve-date-scope.ts
var leanOf = (e, hints) => e.direction !== void 0 ? { side: e.direction, firm: true } : { side: hints.tense };
var WIB = "+07:00";
function onClock(day, e, implied) {
  if (e.hour === void 0) return { stretch: dayStretch(day), implied };
  return {
    stretch: clockStretch(day, e.hour, e.minute ?? 0, e.offset ?? WIB),
    implied: e.offset === void 0 ? [...implied, "offset"] : implied
  };
}

// src/link/resolve-date-weekday.ts
var RECENT = 7;
var SLIP = 3;
function likelyDay(year, month, day, weekday, published, lean) {
  const ahead = lean.side === "future";
  const latest = ahead ? published + 31 : published;
  const fits = (d) => weekdayOf(d) === weekday && d <= latest;
  const written = isDate(year, month, day) ? dayNumber(year, month, day) : void 0;
  if (written !== void 0 && written >= published - 10 && written <= published + (ahead ? 31 : SLIP)) {
    const near = nearest(written, SLIP, fits);
    if (near !== void 0) return near;
  }
  const recent = (d) => fits(d) && d > published - RECENT && (ahead || d <= published);
  const [y, m] = civil(published);
  for (const by of [0, -1, 1]) {
    const [yy, mm] = addMonths(y, m, by);
    if (isDate(yy, mm, day) && recent(dayNumber(yy, mm, day))) return dayNumber(yy, mm, day);
  }
  for (const yy of [y, y - 1]) {
    const d = isDate(yy, month, day) ? dayNumber(yy, month, day) : void 0;
    if (d !== void 0 && fits(d) && d >= published - 31) return d;
  }
  for (const other of oneDigitAway(day)) {
    for (const [yy, mm] of [[year, month], [y, m]]) {
      if (isDate(yy, mm, other) && recent(dayNumber(yy, mm, other))) return dayNumber(yy, mm, other);
    }
  }
  if (written !== void 0 && Math.abs(written - published) > 45 && isPlausible(year, month, y, m)) return void 0;
  return ahead ? published + (weekday - weekdayOf(published) + 7) % 7 : published - (weekdayOf(published) - weekday + 7) % 7;
}
var isPlausible = (year, month, y, m) => year < y || year === y && month < m;
function nearest(written, reach, fits) {
  for (let by = 1; by <= reach; by++) {
    if (fits(written - by)) return written - by;
    if (fits(written + by)) return written + by;
  }
  return void 0;
}
function oneDigitAway(day) {
  const out = [];
  for (let d = 1; d <= 31; d++) if (d !== day && (d % 10 === day % 10 || Math.floor(d / 10) === Math.floor(day / 10))) out.push(d);
  return out.sort((a, b) => Math.abs(a - day) - Math.abs(b - day));
}
var WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
function mismatchMessage(surface, m) {
  const said = m.written === void 0 ? "The calendar has no such date" : `${isoDay(m.written)} is a ${WEEKDAYS[weekdayOf(m.written) - 1]}, not a ${WEEKDAYS[m.weekday - 1]}`;
  const likely = m.likely === void 0 ? "no day can be proved" : `the likely day is ${WEEKDAYS[weekdayOf(m.likely) - 1]} ${isoDay(m.likely)}`;
  return `"${surface}": ${said}; ${likely}.`;
}

// src/link/resolve-date-year.ts
function cost(first, last, published, lean) {
  if (last < published) {
    const distance = published - last;
    return lean.side === "future" ? distance * (lean.firm ? 50 : 4) : distance;
  }
  if (first > published) {
    const distance = first - published;
    return lean.side === "future" ? distance : distance * (lean.side === "past" ? lean.firm ? 50 : 6 : 2);
  }
  return 0;
}
function yearOfMonths(firstMonth, lastMonth, published, lean) {
  const { year } = published;
  if (published.month === void 0) return year;
  const day = dayNumber(year, published.month, published.day ?? 15);
  return cheapest([year, year - 1, year + 1], (y) => {
    const within = firstMonth <= published.month && published.month <= lastMonth && y === year;
    if (within && lean.firm && firstMonth === lastMonth && lean.side !== void 0) return 200;
    return cost(dayNumber(y, firstMonth, 1), dayNumber(y, lastMonth, daysInMonth(y, lastMonth)), day, lean);
  });
}
var WEEKDAY_REACH = 300;
function yearOfDay(month, day, published, lean, weekday) {
  const { year } = published;
  if (published.month === void 0) return weekday === void 0 ? year : fitting([year], month, day, weekday) ?? year;
  const now = dayNumber(year, published.month, published.day ?? 15);
  const years2 = [year, year - 1, year + 1].filter((y) => isDate(y, month, day));
  const nearest2 = cheapest(years2.length > 0 ? years2 : [year], (y) => cost(dayNumber(y, month, day), dayNumber(y, month, day), now, lean));
  if (weekday === void 0 || weekdayOf(dayNumber(nearest2, month, day)) === weekday) return nearest2;
  const near = years2.filter((y) => Math.abs(dayNumber(y, month, day) - now) <= WEEKDAY_REACH);
  return fitting(near, month, day, weekday) ?? nearest2;
}
var fitting = (years2, month, day, weekday) => years2.find((y) => isDate(y, month, day) && weekdayOf(dayNumber(y, month, day)) === weekday);
function dayOfSomeMonth(day, published, year, month, lean, weekday) {
  const candidates = [];
  for (const by of [0, -1, 1]) {
    const [y, m] = addMonths(year, month, by);
    if (isDate(y, m, day)) candidates.push(dayNumber(y, m, day));
  }
  const fit = weekday === void 0 ? candidates : candidates.filter((d) => weekdayOf(d) === weekday);
  const from = fit.length > 0 ? fit : candidates;
  return from.length > 0 ? cheapest(from, (d) => cost(d, d, published, lean)) : void 0;
}
function dayOfWeekday(weekday, published, lean) {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  if (lean.side === "future") {
    const ahead = (7 - back) % 7;
    return published + (ahead === 0 && lean.firm ? 7 : ahead);
  }
  return published - (back === 0 && lean.side === "past" && lean.firm ? 7 : back);
}
function cheapest(list, costOf) {
  let best = list[0];
  let least = Number.POSITIVE_INFINITY;
  for (const n of list) {
    const c = costOf(n);
    if (c < least) {
      least = c;
      best = n;
    }
  }
  return best;
}

// src/link/resolve-date-calendar.ts
function calendar(e, scope) {
  if (e.day !== void 0) return calendarDay(e, scope);
  const lean = leanOf(e, scope.hints);
  const { published } = scope;
  if (e.weekday !== void 0) {
    if (scope.day === void 0) return void 0;
    return onClock(dayOfWeekday(e.weekday, scope.day, lean), e, ["year", "month", "day"]);
  }
  const span = e.month !== void 0 ? [e.month, e.month] : e.quarter !== void 0 ? [e.quarter * 3 - 2, e.quarter * 3] : e.half !== void 0 ? [e.half * 6 - 5, e.half * 6] : void 0;
  if (span !== void 0) {
    if (scope.hints.generic && e.year === void 0) return void 0;
    const year = e.year ?? (published && yearOfMonths(span[0], span[1], published, lean));
    if (year === void 0 || e.month !== void 0 && (e.month < 1 || e.month > 12)) return void 0;
    const implied = e.year === void 0 ? ["year"] : [];
    if (e.weekOfMonth !== void 0) return { stretch: weekOfMonth2(year, e.month, e.weekOfMonth), implied };
    const stretch = e.month !== void 0 ? monthStretch(year, e.month) : e.quarter !== void 0 ? quarterStretch(year, e.quarter) : halfStretch(year, e.half);
    return { stretch, implied };
  }
  if (e.year !== void 0) return { stretch: yearStretch(e.year), implied: [] };
  if (e.decade !== void 0) return { stretch: decadeStretch(e.decade), implied: [] };
  if (e.century !== void 0) return { stretch: centuryStretch(e.century), implied: [] };
  if (e.hour === void 0) return void 0;
  const day = scope.hints.contextDay ?? scope.day;
  return day === void 0 ? void 0 : onClock(day, e, ["year", "month", "day"]);
}
var ABSURD = 60;
function calendarDay(e, scope) {
  const { published, day: now } = scope;
  const lean = leanOf(e, scope.hints);
  const number2 = e.day;
  if (e.month === void 0) {
    if (published?.month === void 0 || now === void 0) return void 0;
    const day2 = dayOfSomeMonth(number2, now, published.year, published.month, lean, e.weekday);
    return day2 === void 0 ? void 0 : onClock(day2, e, ["year", "month"]);
  }
  const valid = e.month >= 1 && e.month <= 12;
  const year = e.year ?? (published && (valid ? yearOfDay(e.month, number2, published, lean, e.weekday) : published.year));
  if (year === void 0) return void 0;
  const implied = e.year === void 0 ? ["year"] : [];
  const written = isDate(year, e.month, number2) ? dayNumber(year, e.month, number2) : void 0;
  const absurd = published !== void 0 && Math.abs(year - published.year) > ABSURD;
  if (e.weekday === void 0 || written !== void 0 && weekdayOf(written) === e.weekday && !absurd) {
    return written === void 0 ? void 0 : onClock(written, e, implied);
  }
  const likely = now === void 0 ? void 0 : likelyDay(year, e.month, number2, e.weekday, now, lean);
  const day = likely ?? written;
  if (day === void 0) return void 0;
  return { ...onClock(day, e, implied), mismatch: { weekday: e.weekday, written, likely } };
}

// src/link/resolve-date-duration.ts
function duration(timex, value, anchored, day, mod) {
  const base = { timex, value, ...mod && { mod } };
  if (anchored === void 0 || day === void 0) return base;
  const other = moved(day, value, anchored === "past" ? -1 : 1);
  if (other === void 0) return base;
  const interval = anchored === "past" ? [isoDay(other), isoDay(day)] : [isoDay(day), isoDay(other)];
  return { ...base, edtf: interval.join("/"), interval };
}
function moved(day, value, sign) {
  const unit = value[value.length - 1];
  const n = Number(value.slice(1, -1));
  if (value[0] !== "P" || !Number.isInteger(n)) return void 0;
  if (unit === "D" || unit === "W") return day + sign * n * (unit === "W" ? 7 : 1);
  if (unit !== "M" && unit !== "Y") return void 0;
  const [y, m, d] = civil(day);
  const [year, month] = addMonths(y, m, sign * n * (unit === "Y" ? 12 : 1));
  let last = d;
  while (!isDate(year, month, last)) last--;
  return dayNumber(year, month, last);
}

// src/link/resolve-date-relative.ts
function relative(e, scope) {
  const { hints } = scope;
  const fromText = e.from === "text";
  const context = fromText ? hints.context : void 0;
  if (e.unit === "day") {
    const origin = fromText ? hints.contextDay ?? scope.day : hints.saidOn ?? scope.day;
    return origin === void 0 ? void 0 : onClock(origin + e.amount, e, ["year", "month", "day"]);
  }
  const at = context === void 0 ? scope.published : { year: yearOf(context.first), month: monthOf(context.first) };
  if (at === void 0) return void 0;
  const day = context?.first ?? scope.day;
  switch (e.unit) {
    case "week": {
      if (day === void 0) return void 0;
      const monday = weekStart(day) + 7 * e.amount;
      return e.weekday === void 0 ? { stretch: weekStretch(monday), implied: ["year", "week"] } : onClock(monday + e.weekday - 1, e, ["year", "month", "day"]);
    }
    case "month": {
      if (at.month === void 0) return void 0;
      const [y, m] = addMonths(at.year, at.month, e.amount);
      return {
        stretch: e.weekOfMonth === void 0 ? monthStretch(y, m) : weekOfMonth2(y, m, e.weekOfMonth),
        implied: ["year", "month"]
      };
    }
    case "quarter":
    case "half": {
      if (at.month === void 0) return void 0;
      const length = e.unit === "quarter" ? 3 : 6;
      const [y, m] = addMonths(at.year, at.month, e.amount * length);
      const n = Math.ceil(m / length);
      return {
        stretch: e.unit === "quarter" ? quarterStretch(y, n) : halfStretch(y, n),
        implied: ["year", e.unit]
      };
    }
    case "year":
      return inYear(e, at.year + e.amount, hints.context);
    case "decade":
      return { stretch: decadeStretch(Math.floor(at.year / 10) + e.amount), implied: ["decade"] };
    case "century":
      return { stretch: centuryStretch(Math.floor(at.year / 100) + e.amount), implied: ["century"] };
  }
}
function inYear(e, year, context) {
  const implied = ["year"];
  if (e.month !== void 0 && e.day !== void 0)
    return isDate(year, e.month, e.day) ? onClock(dayNumber(year, e.month, e.day), e, implied) : void 0;
  if (e.month !== void 0)
    return {
      stretch: e.weekOfMonth === void 0 ? monthStretch(year, e.month) : weekOfMonth2(year, e.month, e.weekOfMonth),
      implied
    };
  if (e.quarter !== void 0) return { stretch: quarterStretch(year, e.quarter), implied };
  if (e.half !== void 0) return { stretch: halfStretch(year, e.half), implied };
  if (e.same !== void 0 && context !== void 0) {
    const month = monthOf(context.first);
    if (e.same === "month") return { stretch: monthStretch(year, month), implied: ["year", "month"] };
    if (e.same === "quarter") return { stretch: quarterStretch(year, Math.ceil(month / 3)), implied: ["year", "quarter"] };
    if (e.same === "half") return { stretch: halfStretch(year, Math.ceil(month / 6)), implied: ["year", "half"] };
  }
  return { stretch: yearStretch(year), implied };
}

// src/link/resolve-date.ts
function resolveExpression(e, anchor, hints = {}) {
  const published = parseDay(anchor.published);
  if (e.kind === "duration" || e.kind === "set") return { value: duration(e.kind, e.value, e.anchored, dayOf(published), e.mod) };
  const scope = { published, day: dayOf(published), hints };
  const found = e.kind === "range" ? range(e.from, e.to, scope, e.direction) : resolve(e, scope);
  const timex = hasClock(e) ? "time" : "date";
  const mod = e.mod === void 0 ? {} : { mod: e.mod };
  if (found === void 0) return { value: { timex, value: "", ...mod } };
  const { stretch, implied, mismatch } = found;
  const value = {
    timex,
    value: stretch.value,
    ...mod,
    edtf: e.mod === "approx" ? `${stretch.edtf}~` : stretch.edtf,
    ...implied.length > 0 && { implied },
    interval: [isoDay(stretch.first), isoDay(stretch.last)]
  };
  return mismatch === void 0 ? { value, stretch } : { value, stretch, mismatch };
}
var hasClock = (e) => e.kind === "range" ? hasClock(e.from) : (e.kind === "calendar" || e.kind === "relative") && e.hour !== void 0;
function resolve(e, scope) {
  if (e.kind === "calendar") return calendar(e, scope);
  if (e.kind === "relative") return relative(e, scope);
  return e.kind === "holiday" ? holiday(e.holiday, e.days, e.year, scope) : void 0;
}
function range(from, to, scope, direction) {
  const first = resolve(direction && from.direction === void 0 ? { ...from, direction } : from, scope);
  if (first === void 0) return void 0;
  const start = first.stretch.first;
  const [year, month] = civil(start);
  let end = to;
  if (to.kind === "calendar" && to.year === void 0) {
    if (to.month !== void 0) end = { ...to, year: to.month < month ? year + 1 : year };
    else if (to.day === void 0 && to.weekday !== void 0) {
      const last2 = dayStretch(start + (to.weekday - weekdayOf(start) + 7) % 7);
      return { stretch: rangeStretch(first.stretch, last2), implied: first.implied };
    }
  }
  const last = resolve(end, { ...scope, hints: { ...scope.hints, contextDay: start } });
  if (last === void 0 || last.stretch.last < start) return void 0;
  return {
    stretch: rangeStretch(first.stretch, last.stretch),
    implied: first.implied,
    mismatch: first.mismatch ?? last.mismatch
  };
}
function holiday(id, days, year, scope) {
  const { holiday: dates } = scope.hints;
  if (dates === void 0) return void 0;
  const first = (y) => dayOf(parseDay(dates(id, y)));
  if (year !== void 0) {
    const day = first(year);
    return day === void 0 ? void 0 : { stretch: dayStretch(day + days), implied: [] };
  }
  if (scope.published === void 0) return void 0;
  const now = scope.day ?? dayNumber(scope.published.year, scope.published.month ?? 7, 1);
  let best;
  for (const y of [scope.published.year - 1, scope.published.year, scope.published.year + 1]) {
    const day = first(y);
    if (day !== void 0 && (best === void 0 || Math.abs(day - now) < Math.abs(best - now))) best = day;
  }
  return best === void 0 ? void 0 : { stretch: dayStretch(best + days), implied: ["year"] };
}

// src/link/resolve-date-holidays.ts
function holidayDays2(knowledge) {
  const fixed = /* @__PURE__ */ new Map();
  const dates = /* @__PURE__ */ new Map();
  for (const { id, fields } of knowledge.words("holidays")) {
    if (typeof fields.fixed === "string") fixed.set(id, fields.fixed);
    if (Array.isArray(fields.dates)) dates.set(id, fields.dates.map(String).sort());
  }
  return (id, year) => {
    const day = fixed.get(id);
    if (day !== void 0) return `${year}-${day}`;
    return dates.get(id)?.find((d) => d.startsWith(String(year)));
  };
}

// src/link/resolve-date-tense.ts
var REACH2 = 14;
var QUOTES = '"\u201C\u201D';
function createTenseReader(knowledge) {
  const { lexicon } = knowledge;
  const cues = new PhraseTable(lexicon);
  for (const w of knowledge.words("future-cues")) for (const form of [w.name, ...w.aliases.map((a) => a.text)]) cues.add(form, true);
  const saying = new WordSet(
    lexicon,
    knowledge.words("reporting-verbs").flatMap((w) => [w.name, ...w.aliases.map((a) => a.text)])
  );
  const plainSaying = new WordSet(lexicon, [
    "kata",
    "ujar",
    "ucap",
    "tutur",
    "ungkap",
    "jelas",
    "imbuh",
    "tegas",
    "sebut",
    "katanya",
    "ujarnya",
    "sebelumnya",
    "lalu",
    "kemarin",
    "telah",
    "sudah"
  ]);
  return (t, i) => {
    if (i > 0 && t.text[t.start[i - 1]] === ",") return void 0;
    for (let k2 = i - 1, steps = 0; k2 >= 0 && steps < REACH2 && t.sentence[k2] === t.sentence[i]; k2--, steps++) {
      if (t.kind[k2] === PUNCTUATION && QUOTES.includes(t.text[t.start[k2]])) return void 0;
      if (cues.begins(t.lex[k2]) && cues.at(t, k2) !== void 0) return "future";
      if (saying.has(t.lex[k2]) || plainSaying.has(t.lex[k2])) return void 0;
      if (isStop(t, k2)) return void 0;
    }
    return void 0;
  };
}
var isStop = (t, k2) => t.kind[k2] === PUNCTUATION && t.text[t.start[k2]] === "." && isGlued(t, k2) && t.end[k2 - 1] - t.start[k2 - 1] > 3;

// src/link/resolve-date-mentions.ts
var CLOCK_REACH = 3;
var SAYING_REACH = 7;
function createDateResolver(knowledge) {
  const comparing = new WordSet(knowledge.lexicon, ["dibanding", "dibandingkan", "ketimbang", "daripada", "banding", "terhadap"]);
  const compared = (t, i) => {
    for (let k2 = i - 1; k2 >= 0 && k2 >= i - 6 && t.sentence[k2] === t.sentence[i]; k2--) if (comparing.has(t.lex[k2])) return true;
    return false;
  };
  const tenseOf = createTenseReader(knowledge);
  const holiday2 = holidayDays2(knowledge);
  return (document, published) => {
    const { tokens, quotes } = document;
    const anchor = { published };
    const now = dayOf(parseDay(published));
    const dates = /* @__PURE__ */ new Map();
    const diagnostics = [];
    const walk = new Walk(now);
    const tense = (m) => needsTense(m.expression) ? tenseOf(tokens, tokenAt(tokens, m.start)) : void 0;
    const resolveAlone = (m) => resolveExpression(m.expression, anchor, { tense: tense(m), holiday: holiday2 });
    const mentions = document.mentions.filter((m) => m.type === "date");
    const byStart = new Map(mentions.map((m) => [m.start, m]));
    let q = 0;
    for (const [i, m] of mentions.entries()) {
      const at = tokenAt(tokens, m.start);
      const sentence = tokens.sentence[at];
      while (q < quotes.length && quotes[q].end < m.end) q++;
      const quote = q < quotes.length && quotes[q].start <= m.start ? quotes[q] : void 0;
      const clause = quote?.date && byStart.get(quote.date.start);
      const said = clause && sayingDay(resolveAlone(clause));
      const next = isClock(m.expression) ? dayAfter(tokens, at, mentions[i + 1]) : void 0;
      const hints = walk.hints(m.expression, sentence, quote, said);
      const contextDay = (next && resolveAlone(next).stretch?.first) ?? hints.contextDay;
      const resolved = resolveExpression(m.expression, anchor, { ...hints, contextDay, tense: tense(m), holiday: holiday2 });
      dates.set(m, resolved.value);
      walk.passed(m.expression, resolved, sentence, compared(tokens, at));
      const { mismatch } = resolved;
      if (mismatch !== void 0) {
        const message = mismatchMessage(document.text.slice(m.start, m.end), mismatch);
        diagnostics.push({ code: "date/weekday-mismatch", severity: "warning", message, start: m.start, end: m.end });
      }
    }
    return { dates, diagnostics };
  };
}
var Walk = class {
  constructor(now) {
    this.now = now;
  }
  now;
  context;
  day;
  stated;
  yearly = -1;
  hints(e, sentence, quote, said) {
    const fromText = e.kind === "relative" && e.from === "text";
    const near = this.day !== void 0 && (fromText || sentence - this.day.sentence <= CLOCK_REACH);
    return {
      context: this.context,
      contextDay: near ? this.day?.day : void 0,
      saidOn: quote?.kind === "direct" ? said ?? this.stated : void 0,
      generic: this.yearly === sentence
    };
  }
  passed(e, { stretch, value }, sentence, compared) {
    if (value.timex === "set" && value.value === "P1Y") this.yearly = sentence;
    const aside = compared || e.kind === "relative" && e.from === "text" && e.amount < 0;
    if (stretch === void 0 || aside && this.context !== void 0) return;
    this.context = stretch;
    if (stretch.grain === "day" || stretch.grain === "time") {
      this.day = { day: stretch.first, sentence };
      const { now } = this;
      const recent = now !== void 0 && stretch.first <= now && stretch.first >= now - SAYING_REACH;
      if (recent && e.kind === "calendar" && e.day !== void 0 && e.hour === void 0) this.stated = stretch.first;
    }
  }
};
var sayingDay = ({ stretch }) => stretch?.grain === "day" ? stretch.first : void 0;
var isClock = (e) => e.kind === "range" ? isClock(e.from) : e.kind === "calendar" && e.hour !== void 0 && e.day === void 0 && e.weekday === void 0;
function dayAfter(t, at, next) {
  if (next === void 0) return void 0;
  const e = next.expression;
  const isDay = e.kind === "calendar" ? e.day !== void 0 || e.weekday !== void 0 : e.kind === "relative" && e.unit === "day";
  const to = tokenAt(t, next.start);
  return isDay && to - at <= 6 && t.sentence[to] === t.sentence[at] ? next : void 0;
}
var needsTense = (e) => e.kind === "range" ? needsTense(e.from) : e.kind === "calendar" && (e.year === void 0 || e.weekday !== void 0);
function tokenAt(t, offset) {
  let low = 0;
  let high = t.count;
  while (low < high) {
    const mid = low + high >> 1;
    if (t.start[mid] < offset) low = mid + 1;
    else high = mid;
  }
  return Math.min(low, t.count - 1);
}

// ../../tmp/dates/speed2.ts
var k = loadKnowledge("/tmp/dates/knowledge.bin");
var rec = createDateRecognizer(k);
var resolve2 = createDateResolver(k);
var seg = createSegmenter(k);
var lines = gunzipSync(readFileSync("/work/shared/data/articles/news.jsonl.gz")).toString().split("\n").filter(Boolean);
var docs = lines.map((l) => {
  const r = JSON.parse(l);
  return seg({ id: "", path: "", sha256: "", text: r.body, metadata: { published: r.date, evidence: {} }, zones: [], diagnostics: [], language: "id" });
});
var mb = docs.reduce((s, d) => s + Buffer.byteLength(d.text), 0) / 1e6;
for (let r = 0; r < 4; r++) {
  const t0 = process.hrtime.bigint();
  let n = 0;
  const ms = docs.map((d) => rec.recognize(d));
  const t1 = process.hrtime.bigint();
  docs.forEach((d, i) => resolve2({ ...d, mentions: ms[i], rejected: [], quotes: [] }, d.metadata.published));
  const t2 = process.hrtime.bigint();
  console.log("rec", (mb / (Number(t1 - t0) / 1e9)).toFixed(1), "MB/s  resolve", (mb / (Number(t2 - t1) / 1e9)).toFixed(1), ms.reduce((s, m) => s + m.length, 0));
}
for (const unit of ["Pada 1, 2, 3 dan 4, 5 hingga 6 atau 7 ", "tanggal 1, 2, 3, ", "kuartal I, II, III, ", "# Judul Tuntas 2029\n", "Rabu - Kamis - ", "satu dua tiga empat ", "setiap setiap hari dan ", "5/6-7/8-"]) {
  for (const n of [5e3, 2e4]) {
    const text = unit.repeat(n);
    const d = seg({ id: "", path: "", sha256: "", text, metadata: { evidence: {} }, zones: [], diagnostics: [], language: "id" });
    const t0 = process.hrtime.bigint();
    const m = rec.recognize(d);
    const t1 = process.hrtime.bigint();
    resolve2({ ...d, mentions: m, rejected: [], quotes: [] }, "2025-06-18");
    const t2 = process.hrtime.bigint();
    console.log(JSON.stringify(unit), n, (Number(t1 - t0) / 1e6).toFixed(0) + "ms", (Number(t2 - t1) / 1e6).toFixed(0) + "ms", m.length);
  }
}
