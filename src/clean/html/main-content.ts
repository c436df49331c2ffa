import { attribute } from './attributes.js';
import { BLOCK, CELL, HEADING, type HtmlTree, LINK, LIST_ITEM, PARAGRAPH, ROW, SKIPPED } from './tree.js';

/** The elements of a page that hold its story: one container, or it and siblings that go on with it. */
export interface MainContent {
  readonly nodes: readonly number[];
  readonly sums: TextSums;
}

/** Names that sites give to the element of the story, and to what stands around it. */
const STORY =
  /article-?body|articlebody|article-?content|article_content|post-?content|entry-?content|story-?body|news-?content|content_?news|detail_?_?(text|body|content)|detailtext|read__content|read-?content|read-?text|itp_bodycontent|bodycontent|body-?text|isi_?(berita|artikel)|txt-?article|content-?detail|single-?content|paragraph|newsdetail/i;
const AROUND =
  /comment|komentar|sidebar|footer|related|terkait|navbar|\bnav\b|menu|share|sosmed|social|promo|widget|popular|terpopuler|rekomendasi|breadcrumb|newsletter|subscribe|banner|advert|\bads?\b|login|search|modal|popup|rating|copyright|taglist|\btags?\b/i;

/** Signs of visible text and of links before each node: the sum over any subtree is one subtraction. */
export interface TextSums {
  readonly text: Float64Array;
  readonly link: Float64Array;
}

/** Signs of text inside an element. */
export const textLength = (tree: HtmlTree, sums: TextSums, i: number): number => sums.text[tree.last[i]] - sums.text[i];
/** Share of an element's signs that are links. */
export const linkShare = (tree: HtmlTree, sums: TextSums, i: number): number =>
  (sums.link[tree.last[i]] - sums.link[i]) / Math.max(1, textLength(tree, sums, i));

/** Finds the story by its words: long blocks with commas and few links, weighed by what markup and names say of their container. */
export function findMainContent(tree: HtmlTree): MainContent {
  const sums = sumTexts(tree);
  const { scores, direct } = scoreBlocks(tree);
  let best = -1;
  let bestScore = 0;
  const weights = new Map<number, number>();
  for (let i = 1; i < tree.count; i++) {
    if (scores[i] === 0) continue;
    const score = scores[i] * nameWeight(tree, i) * (1 - linkShare(tree, sums, i));
    weights.set(i, score);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  }
  if (best < 0) return { nodes: longest(tree, direct), sums };
  return { nodes: withSiblings(tree, best, bestScore, weights, sums), sums };
}

function sumTexts(tree: HtmlTree): TextSums {
  const text = new Float64Array(tree.count + 1);
  const link = new Float64Array(tree.count + 1);
  let linkEnd = 0;
  let skipEnd = 0;
  for (let i = 0; i < tree.count; i++) {
    text[i + 1] = text[i];
    link[i + 1] = link[i];
    if (tree.name[i] >= 0) {
      const role = tree.roles[tree.name[i]];
      if (role === SKIPPED) skipEnd = Math.max(skipEnd, tree.last[i]);
      else if (role === LINK) linkEnd = Math.max(linkEnd, tree.last[i]);
      continue;
    }
    if (i < skipEnd) continue;
    const length = visibleLength(tree.source, tree.start[i], tree.end[i]);
    text[i + 1] += length;
    if (i < linkEnd) link[i + 1] += length;
  }
  return { text, link };
}

/** Signs of a text without the blanks of its layout. */
function visibleLength(source: string, from: number, to: number): number {
  let length = 0;
  let gap = true;
  for (let i = from; i < to; i++) {
    const blank = source.charCodeAt(i) <= 0x20;
    if (!blank || !gap) length++;
    gap = blank;
  }
  return gap && length > 0 ? length - 1 : length;
}

const IS_BLOCK = new Set([BLOCK, PARAGRAPH, CELL, HEADING, LIST_ITEM, ROW]);

/** Gives each block's own words to the container that holds the block, half of it to the next one up. */
function scoreBlocks(tree: HtmlTree): { scores: Float64Array; direct: Float64Array } {
  const direct = new Float64Array(tree.count);
  const commas = new Float64Array(tree.count);
  const links = new Float64Array(tree.count);
  const block = new Int32Array(tree.count);
  let linkEnd = 0;
  let skipEnd = 0;
  for (let i = 1; i < tree.count; i++) {
    const parent = tree.parent[i];
    if (tree.name[i] >= 0) {
      const role = tree.roles[tree.name[i]];
      block[i] = IS_BLOCK.has(role) ? i : block[parent];
      if (role === SKIPPED) skipEnd = Math.max(skipEnd, tree.last[i]);
      else if (role === LINK) linkEnd = Math.max(linkEnd, tree.last[i]);
      continue;
    }
    if (i < skipEnd) continue;
    const length = visibleLength(tree.source, tree.start[i], tree.end[i]);
    const at = block[parent];
    direct[at] += length;
    if (i < linkEnd) links[at] += length;
    for (let k = tree.start[i]; k < tree.end[i]; k++) if (tree.source.charCodeAt(k) === 0x2c) commas[at]++;
  }
  const scores = new Float64Array(tree.count);
  for (let i = 1; i < tree.count; i++) {
    if (direct[i] < 40 || links[i] > direct[i] * 0.5) continue;
    const score = (1 + commas[i] + Math.min(direct[i] / 100, 3 + direct[i] / 400)) * (1 - links[i] / direct[i]);
    const role = tree.role(i);
    const own = role === BLOCK || role === CELL ? i : tree.parent[i];
    if (own <= 0) continue;
    scores[own] += score;
    const up = tree.parent[own];
    if (up > 0) scores[up] += score / 2;
  }
  return { scores, direct };
}

function nameWeight(tree: HtmlTree, i: number): number {
  const { source, start, end } = tree;
  const tag = tree.tag(i);
  let weight =
    tag === 'article'
      ? 1.4
      : tag === 'body' || tag === 'html'
        ? 0.5
        : tag === 'aside' || tag === 'nav' || tag === 'footer' || tag === 'form'
          ? 0.2
          : 1;
  const prop = attribute(source, start[i], end[i], 'itemprop');
  if (prop !== undefined && prop.toLowerCase() === 'articlebody') weight *= 4;
  const names = namesOf(tree, i);
  if (names === '') return weight;
  if (STORY.test(names)) weight *= 1.6;
  else if (AROUND.test(names)) weight *= 0.3;
  return weight;
}

/** Class and id of an element, as one string. */
export function namesOf(tree: HtmlTree, i: number): string {
  const { source, start, end } = tree;
  if (end[i] - start[i] < 8) return '';
  const kind = attribute(source, start[i], end[i], 'class') ?? '';
  const id = attribute(source, start[i], end[i], 'id') ?? '';
  return `${kind} ${id}`.slice(0, 300).trim();
}

/** True for an element whose names say that it stands around stories. */
export const standsAround = (names: string): boolean => AROUND.test(names) && !STORY.test(names);

/** Paragraphs and containers beside the best one that go on with the story. */
function withSiblings(tree: HtmlTree, best: number, bestScore: number, weights: Map<number, number>, sums: TextSums): number[] {
  const parent = tree.parent[best];
  const nodes: number[] = [];
  for (let i = parent + 1; i < tree.last[parent]; i = tree.last[i]) {
    if (i === best) nodes.push(i);
    else if (tree.name[i] >= 0 && goesOn(tree, i, bestScore, weights, sums)) nodes.push(i);
  }
  return nodes;
}

function goesOn(tree: HtmlTree, i: number, bestScore: number, weights: Map<number, number>, sums: TextSums): boolean {
  const links = linkShare(tree, sums, i);
  if (tree.tag(i) === 'p') return textLength(tree, sums, i) > 80 && links < 0.25;
  if (standsAround(namesOf(tree, i))) return false;
  return (weights.get(i) ?? 0) > Math.max(8, bestScore * 0.3) && links < 0.3;
}

/** A page without long blocks (a picture's page, a note): what holds the block with the most words of its own, headings aside. */
function longest(tree: HtmlTree, direct: Float64Array): number[] {
  let best = 0;
  for (let i = 1; i < tree.count; i++) if (direct[i] > (best === 0 ? 0 : direct[best]) && tree.role(i) !== HEADING) best = i;
  if (best === 0) return [];
  const role = tree.role(best);
  const held = role === PARAGRAPH || role === LIST_ITEM ? tree.parent[best] : best;
  // Where that is the page itself, the block alone: a page is no story.
  return [held > 0 && tree.tag(held) !== 'html' ? held : best];
}
