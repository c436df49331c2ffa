import type { Analysis, Annotation, Entity } from '../../model/analysis.js';
import type { Correction } from '../../model/correction.js';
import { eventsOf } from '../../report/timeline/events-of.js';
import { TextView } from '../../text/text-view.js';
import { visible } from '../../text/visible.js';
import { oneLine, webAddress } from '../clean-text.js';
import {
  CHUNK,
  MARK_TYPES,
  type MarkTail,
  type PackedArticle,
  type PackedEntity,
  type PackedEvent,
  type PackedIndex,
  type PackedMark,
  type PackedText,
} from './data.js';

/** Numbers strings in the order in which they come. */
class Numbers {
  readonly list: string[] = [];
  private readonly known = new Map<string, number>();

  of(text: string): number {
    let n = this.known.get(text);
    if (n === undefined) {
      n = this.list.push(visible(text)) - 1;
      this.known.set(text, n);
    }
    return n;
  }
}

const countOf = (record: Analysis, type: Annotation['type']): number => record.annotations.filter((a) => a.type === type).length;

const MOST_FORMS = 12;
const MOST_POSTS = 4;

/** Makes the page's data: texts leave at once, what is common to all articles is gathered for the end. */
export class Packer {
  private readonly outlets = new Numbers();
  private readonly groups = new Numbers();
  private readonly rules = new Numbers();
  private readonly facts = new Numbers();
  private readonly articles: PackedArticle[] = [];
  private readonly entities: PackedEntity[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly posts = new Map<number, Map<string, number>>();

  /** Takes a record in; gives its text with marks and events. */
  add(record: Analysis): PackedText {
    const view = new TextView(record.text ?? '', record.offsetUnit);
    const at = (n: number): number => (record.text === undefined ? 0 : view.utf16(n));
    for (const e of record.entities) this.entity(e);
    const positions = new Map(record.annotations.map((a, i) => [a.id, i]));
    const named = new Map<number, number>();
    const marks = record.annotations.map((a): PackedMark => {
      const tail = this.tail(a);
      if ('entity' in a) this.count(named, a);
      const { component, rule, facts } = a.provenance;
      const { start, end } = { start: at(a.start), end: at(a.end) };
      const confidence = Math.round(a.confidence * 100);
      const type = MARK_TYPES.indexOf(a.type);
      return [type, start, end, a.sentence, confidence, this.rules.of(`${component}/${rule}`), facts.map((f) => this.facts.of(f)), ...tail];
    });
    this.notePosts(record);
    const { metadata, duplicate } = record;
    const { title = '', outlet, published = '', url } = metadata;
    this.articles.push([
      record.id,
      visible(record.path),
      visible(oneLine(title)),
      outlet === undefined ? -1 : this.outlets.of(outlet),
      published,
      webAddress(url) ?? '',
      [countOf(record, 'date'), countOf(record, 'figure'), countOf(record, 'quote')],
      [...named].flat(),
      duplicate === undefined ? -1 : this.groups.of(duplicate.group),
      duplicate === undefined || duplicate.kind === 'head' ? '' : visible(duplicate.head),
    ]);
    return {
      t: visible(view.text),
      s: record.sentences.flatMap((s) => [at(s.start), at(s.end)]),
      z: record.zones.map((z) => [z.kind, at(z.start), at(z.end)]),
      m: marks,
      e: record.text === undefined ? [] : this.events(record, positions),
    };
  }

  /** What the page parses when it opens. */
  index(language: 'id' | 'en', corrections: readonly Correction[]): PackedIndex {
    for (const [n, posts] of this.posts) {
      const best = [...posts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_POSTS);
      this.entities[n][7] = best.map(([post]) => post).join('; ');
    }
    const { articles, entities } = this;
    return {
      language,
      chunk: CHUNK,
      outlets: this.outlets.list,
      rules: this.rules.list,
      facts: this.facts.list,
      articles,
      entities,
      corrections: [...corrections],
    };
  }

  private entity(e: Entity): number {
    const known = this.numbers.get(e.id);
    if (known !== undefined) return known;
    const about = e.type === 'regulation' ? [e.title, e.status].filter(Boolean).join(' · ') : '';
    const n =
      this.entities.push([e.id, e.type, e.subtype ?? '', visible(oneLine(e.name)), [], e.known ? 1 : 0, e.wikidata ?? '', about]) - 1;
    this.numbers.set(e.id, n);
    return n;
  }

  /** An entity's number; one that no record lists gets a name from its id. */
  private numberOf(id: string | null | undefined): number {
    if (id === null || id === undefined || id === '') return -1;
    const type = id.slice(0, id.indexOf(':'));
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const shape = { id, type: (type === 'post' ? 'role' : type) as Entity['type'], name: id.slice(type.length + 1).replace(/-/g, ' ') };
    return this.entity({ ...shape, aliases: [], known: false, mentions: [] });
  }

  private count(named: Map<number, number>, a: Extract<Annotation, { entity: string }>): void {
    const n = this.numberOf(a.entity);
    named.set(n, (named.get(n) ?? 0) + 1);
    const form = visible(oneLine(a.text));
    const entity = this.entities[n];
    if (form !== entity[3] && entity[4].length < MOST_FORMS && !entity[4].includes(form)) entity[4].push(form);
  }

  private notePosts(record: Analysis): void {
    for (const r of record.relations) {
      if (r.type !== 'holds') continue;
      const n = this.numberOf(r.from);
      const post = this.entities[this.numberOf(r.to)][3];
      const posts = this.posts.get(n) ?? new Map<string, number>();
      this.posts.set(n, posts.set(post, (posts.get(post) ?? 0) + 1));
    }
  }

  private tail(a: Annotation): MarkTail {
    switch (a.type) {
      case 'date':
        return [a.timex, a.value, a.mod ?? '', (a.implied ?? []).join(' ')];
      case 'figure':
        return [a.kind, a.decimal, visible(oneLine(a.unit)), a.mod ?? ''];
      case 'quote':
        return [this.numberOf(a.speaker), a.kind];
      case 'role':
        return [this.numberOf(a.entity), this.numberOf(a.holder)];
      case 'regulation':
        return [this.numberOf(a.entity), a.at ?? ''];
      default:
        return [this.numberOf(a.entity)];
    }
  }

  private events(record: Analysis, positions: ReadonlyMap<string, number>): PackedEvent[] {
    return eventsOf(record, { statements: 'first' }).map((e): PackedEvent => {
      const mark = positions.get(e.id.slice(e.id.indexOf('#') + 1)) ?? -1;
      const objects = [...e.objects, ...e.places].map((o) => this.numberOf(o.id));
      return [
        e.date,
        e.time,
        e.kind === 'statement' ? 's' : 'a',
        this.numberOf(e.who?.id),
        visible(e.post),
        visible(e.what),
        visible(e.quotation),
        objects,
        e.people.map((p) => this.numberOf(p)),
        e.figures.map(visible),
        e.sources[0].line,
        Math.round(e.confidence * 100),
        mark,
        e.mod,
        e.basis,
      ];
    });
  }
}
