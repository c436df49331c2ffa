/** What an element is to the reader of a page. */
export const OTHER = 0;
export const BLOCK = 1;
export const PARAGRAPH = 2;
export const LINE_BREAK = 3;
export const LINK = 4;
export const SKIPPED = 5;
export const CELL = 6;
export const HEADING = 7;
export const LIST_ITEM = 8;
export const ROW = 9;

const CLASSES: Readonly<Record<string, number>> = {};
const put = (role: number, names: string): void => {
  for (const name of names.split(' ')) (CLASSES as Record<string, number>)[name] = role;
};
put(
  BLOCK,
  'html body div section article main aside nav header footer ul ol dl table tbody thead tfoot form fieldset figure figcaption address details summary center hr noscript blockquote pre caption dir menu',
);
put(PARAGRAPH, 'p dt dd');
put(LINE_BREAK, 'br');
put(LINK, 'a');
put(SKIPPED, 'script style template svg math iframe object embed canvas select head textarea audio video noframes map');
put(CELL, 'td th');
put(HEADING, 'h1 h2 h3 h4 h5 h6');
put(LIST_ITEM, 'li option');
put(ROW, 'tr');

/** Role of an element by its name. */
export const roleOf = (name: string): number => CLASSES[name] ?? OTHER;

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Their content is text to the parser, up to their own end tag. */
const RAW = new Set('script style textarea xmp iframe noembed noframes'.split(' '));
/** Opening one of these closes an open one of the listed kinds. */
const CLOSES: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  option: ['option'],
};
/** Closing looks no further up than this: pages never nest inline marks deeper, and damaged ones must not cost more. */
const LOOK_UP = 128;
/** More nodes than any article's page has; what comes after is left out with a diagnostic. */
const MOST_NODES = 2_000_000;

/** A page's elements and texts in their order, as parallel arrays. Node 0 is the page itself. */
export class HtmlTree {
  count = 0;
  /** -1 for a text, else an index into `names`. */
  name = new Int32Array(1024);
  parent = new Int32Array(1024);
  /** Source span: of a text, or of an element's opening tag. */
  start = new Int32Array(1024);
  end = new Int32Array(1024);
  /** Index after the last node inside this one. */
  last = new Int32Array(1024);
  readonly names: string[] = [];
  readonly roles: number[] = [];
  truncated = false;

  constructor(readonly source: string) {}

  tag(i: number): string {
    return this.name[i] < 0 ? '' : this.names[this.name[i]];
  }
  role(i: number): number {
    return this.name[i] < 0 ? OTHER : this.roles[this.name[i]];
  }

  push(name: number, parent: number, start: number, end: number): number {
    if (this.count === this.name.length) this.grow();
    const i = this.count++;
    this.name[i] = name;
    this.parent[i] = parent;
    this.start[i] = start;
    this.end[i] = end;
    this.last[i] = i + 1;
    return i;
  }

  private grow(): void {
    for (const key of ['name', 'parent', 'start', 'end', 'last'] as const) {
      const twice = new Int32Array(this[key].length * 2);
      twice.set(this[key]);
      this[key] = twice;
    }
  }
}

/** Reads a page in one pass. Never fails: what is not markup is text. */
export function parseHtml(source: string): HtmlTree {
  const tree = new HtmlTree(source);
  const ids = new Map<string, number>();
  const open: number[] = [tree.push(nameId(tree, ids, 'html'), -1, 0, 0)];
  const close = (depth: number): void => {
    while (open.length > depth) tree.last[open.pop()!] = tree.count;
  };
  for (let at = 0; at < source.length; ) {
    if (tree.count >= MOST_NODES) {
      tree.truncated = true;
      break;
    }
    const lt = nextTag(source, at);
    if (lt > at) tree.push(-1, open[open.length - 1], at, lt);
    if (lt >= source.length) break;
    const next = source.charCodeAt(lt + 1);
    if (next === 0x21 || next === 0x3f) {
      at = afterDeclaration(source, lt);
      continue;
    }
    const gt = tagEnd(source, lt);
    if (next === 0x2f) {
      const depth = depthOf(tree, open, ids.get(readName(source, lt + 2)));
      if (depth > 0) close(depth);
      at = gt;
      continue;
    }
    const name = readName(source, lt + 1);
    closeImplied(tree, open, name, close);
    const i = tree.push(nameId(tree, ids, name), open[open.length - 1], lt, gt);
    at = gt;
    if (VOID.has(name) || (source[gt - 2] === '/' && roleOf(name) === OTHER)) continue;
    if (RAW.has(name)) {
      const stop = rawEnd(source, gt, name);
      if (stop > gt && name !== 'style') tree.push(-1, i, gt, stop);
      tree.last[i] = tree.count;
      at = stop < source.length ? tagEnd(source, stop) : stop;
      continue;
    }
    open.push(i);
  }
  close(0);
  return tree;
}

function nameId(tree: HtmlTree, ids: Map<string, number>, name: string): number {
  let id = ids.get(name);
  if (id === undefined) {
    // A page of invented names must not grow the table without end.
    if (ids.size >= 4096) return nameId(tree, ids, 'span');
    id = tree.names.length;
    ids.set(name, id);
    tree.names.push(name);
    tree.roles.push(roleOf(name));
  }
  return id;
}

/** Position of the next "<" that opens markup. */
function nextTag(source: string, from: number): number {
  for (let at = source.indexOf('<', from); at >= 0; at = source.indexOf('<', at + 1)) {
    const next = source.charCodeAt(at + 1);
    const lower = next | 0x20;
    if ((lower >= 0x61 && lower <= 0x7a) || next === 0x2f || next === 0x21 || next === 0x3f) return at;
  }
  return source.length;
}

function afterDeclaration(source: string, at: number): number {
  if (source.startsWith('<!--', at)) {
    const end = source.indexOf('-->', at + 4);
    return end < 0 ? source.length : end + 3;
  }
  const end = source.indexOf('>', at);
  return end < 0 ? source.length : end + 1;
}

/** Position after the tag's ">", quotes respected; a quote that never closes is taken to end with the tag. */
function tagEnd(source: string, at: number): number {
  let gt = source.indexOf('>', at);
  if (gt < 0) return source.length;
  for (let i = at; i < gt; i++) {
    const code = source.charCodeAt(i);
    if ((code !== 0x22 && code !== 0x27) || source[i - 1] !== '=') continue;
    const quote = source.indexOf(source[i], i + 1);
    if (quote < 0 || quote - i > 20_000) continue;
    i = quote;
    if (quote > gt) {
      gt = source.indexOf('>', quote);
      if (gt < 0) return source.length;
    }
  }
  return gt + 1;
}

function readName(source: string, at: number): string {
  let i = at;
  while (i < source.length && i - at < 40) {
    const code = source.charCodeAt(i);
    if (code <= 0x20 || code === 0x3e || code === 0x2f) break;
    i++;
  }
  return source.slice(at, i).toLowerCase();
}

function rawEnd(source: string, from: number, name: string): number {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) if (readName(source, at + 2) === name) return at;
  return source.length;
}

/** Depth to which an end tag closes; 0 where no such element is open near by. */
function depthOf(tree: HtmlTree, open: readonly number[], name: number | undefined): number {
  if (name === undefined) return 0;
  for (let d = open.length - 1; d > 0 && d > open.length - LOOK_UP; d--) if (tree.name[open[d]] === name) return d;
  return 0;
}

const ENDS_PARAGRAPH = new Set([BLOCK, PARAGRAPH, HEADING, LIST_ITEM]);
const SCOPES = new Set(['ul', 'ol', 'table', 'dl', 'select', 'div', 'article', 'section', 'body']);

function closeImplied(tree: HtmlTree, open: readonly number[], name: string, close: (depth: number) => void): void {
  const closes = CLOSES[name];
  const endsParagraph = ENDS_PARAGRAPH.has(roleOf(name));
  if (closes === undefined && !endsParagraph) return;
  for (let d = open.length - 1; d > 0 && d > open.length - 24; d--) {
    const tag = tree.tag(open[d]);
    if (closes?.includes(tag) || (endsParagraph && tag === 'p')) {
      close(d);
      return;
    }
    if (SCOPES.has(tag) || tag === 'td') return;
  }
}
