import type { Correction } from '../../../model/correction.js';
import { MARK_TYPES, type PackedArticle, type PackedEvent, type PackedIndex, type PackedMark, type PackedText } from '../data.js';
import { correctMarks } from './correct-marks.js';
import type { State } from './state.js';
import { type Article, isName, type Mark, retyped, type Thing, type Things, typeFromId } from './things.js';

/** The page's data, as corrected. Texts are parsed when they are first looked at. */
export class Corpus implements Things {
  readonly index: PackedIndex;
  readonly articles: readonly Article[];
  readonly things: Thing[];
  private readonly byId = new Map<string, number>();
  private readonly articleById = new Map<string, Article>();
  private readonly chunks = new Map<number, readonly PackedText[]>();
  private corrections: readonly Correction[] = [];
  private touched = new Set<number>();
  private touchedArticles = new Set<string>();

  constructor() {
    this.index = read('index') as PackedIndex;
    this.articles = this.index.articles.map((a, i) => articleOf(a, i, this.index.outlets));
    for (const a of this.articles) this.articleById.set(a.id, a);
    this.things = this.index.entities.map(([id, type, subtype, name, forms, known, wikidata, about], n) => {
      this.byId.set(id, n);
      return { n, id, type, subtype, name, forms, known: known === 1, wikidata, about };
    });
  }

  article(id: string): Article | undefined {
    return this.articleById.get(id);
  }

  thing(id: string): Thing | undefined {
    const n = this.byId.get(id);
    return n === undefined ? undefined : this.things[n];
  }

  /** The number of a thing, listed first if it is new; what is known is taken over from `like`. */
  numberOf(id: string, type: string, name: string, like?: Thing): number {
    const known = this.byId.get(id);
    if (known !== undefined) return known;
    const fresh = { forms: [], subtype: '', known: false, wikidata: '', about: '', ...like, n: this.things.length, id, type, name };
    this.byId.set(id, fresh.n);
    return this.things.push(fresh) - 1;
  }

  /** Takes other corrections; what they are about is worked out again when it is looked at. */
  correct(corrections: readonly Correction[]): void {
    this.corrections = corrections;
    this.touched = new Set();
    this.touchedArticles = new Set();
    for (const c of corrections) {
      if (c.mention !== undefined) this.touchedArticles.add(c.mention.document);
      else {
        const n = this.byId.get(c.entity);
        if (n !== undefined) this.touched.add(n);
      }
    }
  }

  text(i: number): PackedText {
    const { chunk } = this.index;
    const number = Math.floor(i / chunk);
    let texts = this.chunks.get(number);
    if (texts === undefined) {
      texts = read(`texts-${number}`) as PackedText[];
      this.chunks.set(number, texts);
    }
    return texts[i % chunk];
  }

  /** Marks of an article in the order of the text. */
  marks(i: number): Mark[] {
    const text = this.text(i);
    const marks = text.m.map((m, k) => markOf(m, k, this.index));
    if (!this.isTouched(this.articles[i]) && !this.pointsAtTouched(marks)) return marks;
    return correctMarks(marks, text, this.articles[i], this.corrections, this);
  }

  /** Things named in an article and how often. */
  named(i: number): Map<number, number> {
    const article = this.articles[i];
    const counts = new Map<number, number>();
    if (this.isTouched(article)) {
      for (const m of this.marks(i)) if (isName(m.type) && m.entity >= 0) counts.set(m.entity, (counts.get(m.entity) ?? 0) + 1);
    } else {
      for (let k = 0; k < article.named.length; k += 2) counts.set(article.named[k], article.named[k + 1]);
    }
    return counts;
  }

  events(i: number): readonly PackedEvent[] {
    return this.text(i).e;
  }

  /** A thing as entity corrections leave it, -1 where it is dropped. */
  now(n: number, article: Article): number {
    if (n < 0 || this.touched.size === 0) return n;
    let at = n;
    for (const c of this.corrections) {
      if (at < 0 || c.entity !== this.things[at]?.id || (c.document !== undefined && c.document !== article.id)) continue;
      if (c.do === 'drop') at = -1;
      else if (c.do === 'merge') at = this.numberOf(c.into, typeFromId(c.into), c.name ?? this.things[at].name);
      else if (c.do === 'retype') at = this.numberOf(retyped(this.things[at].id, c.to), c.to, this.things[at].name, this.things[at]);
    }
    return at;
  }

  /** Articles that the filters leave. */
  chosen(state: State): Article[] {
    const person = state.person === '' ? undefined : (this.byId.get(state.person) ?? -1);
    const outlets = new Set(state.outlets);
    const to = state.to === '' ? '' : `${state.to}\uffff`;
    return this.articles.filter((a) => {
      if (state.from !== '' && (a.published === '' || a.published < state.from)) return false;
      if (to !== '' && (a.published === '' || a.published > to)) return false;
      if (outlets.size > 0 && !outlets.has(a.outlet)) return false;
      return person === undefined || this.named(a.i).has(person);
    });
  }

  private isTouched(article: Article): boolean {
    if (this.touchedArticles.has(article.id)) return true;
    if (this.touched.size === 0) return false;
    for (let k = 0; k < article.named.length; k += 2) if (this.touched.has(article.named[k])) return true;
    return false;
  }

  /** A speaker or holder need not be named in the article. */
  private pointsAtTouched(marks: readonly Mark[]): boolean {
    return this.touched.size > 0 && marks.some((m) => this.touched.has(m.entity) || this.touched.has(m.holder));
  }
}

const read = (id: string): unknown => JSON.parse(document.getElementById(id)?.textContent ?? 'null');

function articleOf(a: PackedArticle, i: number, outlets: readonly string[]): Article {
  const [id, path, title, outlet, published, url, values, named, group, copyOf] = a;
  return { i, id, path, title: title || path, outlet: outlets[outlet] ?? '', published, url, values, named, group, copyOf };
}

function markOf(m: PackedMark, k: number, index: PackedIndex): Mark {
  const [typeNumber, start, end, sentence, confidence, rule, facts, ...tail] = m;
  const type = MARK_TYPES[typeNumber];
  const points = type !== 'date' && type !== 'figure';
  return {
    k,
    type,
    start,
    end,
    sentence,
    confidence,
    rule: index.rules[rule],
    facts: facts.map((f) => index.facts[f]),
    entity: points ? (tail[0] as number) : -1,
    holder: type === 'role' ? (tail[1] as number) : -1,
    values: points ? tail.slice(1) : tail,
  };
}
