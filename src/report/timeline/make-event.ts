import type { AnnotationOf } from '../../model/analysis.js';
import type { DateBasis, Named, TimelineEvent } from '../../model/event.js';
import { contains, type Span } from '../../model/span.js';
import { oneLine } from '../tally.js';
import { clauseText } from './clause.js';
import type { DateMark } from './dates-of.js';
import type { Mark, RecordReading } from './reading.js';
import type { When } from './when.js';

export type QuoteMark = Mark<AnnotationOf<'quote'>>;

/** What an event is made of. */
export interface Material {
  readonly dated: { readonly mark: DateMark | QuoteMark; readonly when: When };
  /** What `what` is made of. */
  readonly stretches: readonly Span[];
  /** Marks of the clause outside quotations, and of the whole sentence. */
  readonly marks: readonly Mark[];
  readonly sentence: readonly Mark[];
  /** The words said. */
  readonly quotes: readonly QuoteMark[];
  /** The quotation that holds the date: then its speaker tells of the event. */
  readonly around?: QuoteMark;
  readonly basis?: DateBasis;
}

/** The event that a date and its clause (or a quotation and its reporting clause) tell. */
export function makeEvent(reading: RecordReading, m: Material): TimelineEvent {
  const { when, mark } = m.dated;
  const speaker = m.quotes.map((q) => q.a.speaker).find((s) => s !== null);
  const isStatement = m.quotes.length > 0 && m.around === undefined;
  const actor = isStatement
    ? { who: speaker ?? undefined }
    : (actorIn(m.marks) ?? (m.around === undefined ? actorIn(m.sentence) : undefined) ?? {});
  const { who } = actor;
  const isPerson = who?.startsWith('person:') === true;
  const { post, organization } = isPerson
    ? reading.postOf(who, m.sentence)
    : { post: actor.post === undefined ? '' : reading.named(actor.post).name, organization: '' };
  const words = isStatement ? reading.marks.filter((x) => x.a.type !== 'quote' && m.quotes.some((q) => contains(q, x))) : [];
  const what = clauseText(reading.text, m.stretches);
  const date = mark.a.type === 'date' ? mark.a : undefined;
  const confidences = [mark.a.confidence, ...m.quotes.map((q) => q.a.confidence)];
  const factor = who === undefined ? 0.9 : m.basis === 'carried' ? 0.8 : m.basis === 'published' ? 0.6 : 1;
  return {
    id: `${reading.record.id}#${mark.a.id}`,
    kind: isStatement ? 'statement' : 'act',
    ...when,
    mod: when.precision === 'interval' ? '' : (date?.mod ?? ''),
    basis: m.basis ?? (date?.implied !== undefined && date.implied.length > 0 ? 'implied' : 'stated'),
    ...(who === undefined ? {} : { who: reading.named(who) }),
    post,
    organization: organization || (who !== undefined && !isPerson ? reading.named(who).name : ''),
    // "katanya" tells nothing that the other columns do not
    what: isStatement && what.split(' ').length < 3 ? '' : what,
    quotation: m.quotes.map((q) => oneLine(q.a.text).replace(/,$/, '')).join(' … '),
    ...(m.around !== undefined && speaker ? { speaker: reading.named(speaker) } : {}),
    objects: namedIn(reading, [...m.marks, ...words], OBJECTS),
    places: namedIn(reading, m.marks, ['place']),
    figures: [...new Set([...m.marks, ...words].filter((x) => x.a.type === 'figure').map((x) => x.a.text.replace(/\s+/g, ' ')))],
    people: peopleIn(m.sentence, speaker),
    regulations: regulationsIn([...m.sentence, ...words, ...reading.inSentence(sentenceOf(m) - 1)]),
    sources: [reading.source(mark.a.start)],
    confidence: Math.round(Math.min(...confidences) * factor * 100) / 100,
  };
}

const OBJECTS: readonly string[] = ['platform', 'regulation', 'program'];

function namedIn(reading: RecordReading, marks: readonly Mark[], types: readonly string[]): Named[] {
  const ids = new Set<string>();
  for (const { a } of marks) if ('entity' in a && types.includes(a.type)) ids.add(a.entity);
  return [...ids].map((id) => reading.named(id));
}

interface Actor {
  readonly who?: string;
  readonly post?: string;
}

/** Who acts: the first person or post of the clause (a post without a known holder stays a post), else its first organisation. */
function actorIn(marks: readonly Mark[]): Actor | undefined {
  for (const { a } of marks) {
    if (a.type === 'person') return { who: a.entity };
    if (a.type === 'role') return a.holder === undefined ? { post: a.entity } : { who: a.holder };
  }
  const organization = marks.find((m) => m.a.type === 'organization')?.a;
  return organization?.type === 'organization' ? { who: organization.entity } : undefined;
}

/** The sentence of the clause: a quotation's own is the one it begins in. */
const sentenceOf = (m: Material): number => m.sentence[0]?.a.sentence ?? m.dated.mark.a.sentence;

function regulationsIn(marks: readonly Mark[]): string[] {
  const ids = new Set<string>();
  for (const { a } of marks) if (a.type === 'regulation') ids.add(a.entity);
  return [...ids];
}

function peopleIn(marks: readonly Mark[], speaker: string | null | undefined): string[] {
  const people = new Set<string>(speaker ? [speaker] : []);
  for (const { a } of marks) {
    if (a.type === 'person') people.add(a.entity);
    if (a.type === 'role' && a.holder !== undefined) people.add(a.holder);
  }
  return [...people];
}
