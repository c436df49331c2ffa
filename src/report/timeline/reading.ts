import type { Analysis, Annotation, AnnotationOf, Entity } from '../../model/analysis.js';
import type { EventSource, Named } from '../../model/event.js';
import type { Span } from '../../model/span.js';
import { TextView } from '../../text/text-view.js';

/** An annotation with its span in UTF-16 units. */
export interface Mark<A extends Annotation = Annotation> extends Span {
  readonly a: A;
}

/** A record laid out for reading by sentence: marks with UTF-16 spans, names, posts. */
export class RecordReading {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly marks: readonly Mark[];
  readonly quotes: readonly Mark<AnnotationOf<'quote'>>[];
  readonly entities: ReadonlyMap<string, Entity>;
  private readonly bySentence: readonly (readonly Mark[])[];
  private readonly view: TextView;

  constructor(readonly record: Analysis) {
    this.view = new TextView(record.text ?? '', record.offsetUnit);
    this.text = this.view.text;
    const span = (s: Span): Span => ({ start: this.view.utf16(s.start), end: this.view.utf16(s.end) });
    this.sentences = record.sentences.map(span);
    this.marks = record.annotations.map((a) => ({ a, ...span(a) }));
    this.quotes = this.marks.filter((m): m is Mark<AnnotationOf<'quote'>> => m.a.type === 'quote');
    this.entities = new Map(record.entities.map((e) => [e.id, e]));
    const groups: Mark[][] = record.sentences.map(() => []);
    for (const m of this.marks) if (m.a.type !== 'quote') groups[m.a.sentence]?.push(m);
    this.bySentence = groups;
  }

  /** Marks of a sentence but quotations, in order. */
  inSentence(index: number): readonly Mark[] {
    return this.bySentence[index] ?? [];
  }

  utf16(s: Span): Span {
    return { start: this.view.utf16(s.start), end: this.view.utf16(s.end) };
  }

  /** An entity by its id; a name made of the id where the record does not list it. */
  named(id: string): Named {
    return { id, name: this.entities.get(id)?.name ?? id.slice(id.indexOf(':') + 1) };
  }

  /** The post that the text or the knowledge base has for a person: first one named in these marks. */
  postOf(person: string, marks: readonly Mark[]): { post: string; organization: string } {
    for (const { a } of marks)
      if (a.type === 'role' && a.holder === person) return { post: this.named(a.entity).name, organization: this.organizationOf(a) };
    const held = this.record.relations.find((r) => r.type === 'holds' && r.from === person);
    const affiliated = this.record.relations.find((r) => r.type === 'affiliated' && r.from === person);
    const role = this.entities.get(person)?.roles?.[0];
    const organization = affiliated !== undefined ? affiliated.to : role?.organization;
    const mention = held && this.marks.find((m) => m.a.type === 'role' && m.a.entity === held.to);
    const stated = mention?.a.type === 'role' ? this.organizationOf(mention.a) : '';
    const named = organization === undefined ? '' : organization.includes(':') ? this.named(organization).name : organization;
    return { post: held !== undefined ? this.named(held.to).name : (role?.post ?? ''), organization: stated || named };
  }

  private organizationOf(role: AnnotationOf<'role'>): string {
    const part = role.parts.find((p) => p.type === 'organization');
    if (part === undefined) return '';
    const { start, end } = this.utf16(part);
    return this.entities.get(part.entity)?.name ?? this.text.slice(start, end);
  }

  /** The file and line of an offset: of an article of several pages, those of the page. */
  private place(at: number): { path: string; line: number } {
    const { path, pages } = this.record;
    if (this.text === '') return { path, line: 1 };
    const page = pages?.find((p) => at < p.end);
    return page === undefined
      ? { path, line: this.view.line(at) }
      : { path: page.path, line: this.view.line(at) - this.view.line(page.start) + 1 };
  }

  source(at: number): EventSource {
    const { id, metadata, duplicate } = this.record;
    const { path, line } = this.place(at);
    const { outlet = '', title = '', url = '', published = '' } = metadata;
    return {
      document: id,
      path,
      line,
      outlet,
      title: title.replace(/\s+/g, ' '),
      url,
      published,
      copyOf: duplicate === undefined || duplicate.kind === 'head' ? '' : duplicate.head,
    };
  }
}
