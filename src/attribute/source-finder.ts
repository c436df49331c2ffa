import type { Knowledge } from '../knowledge/contract.js';
import type { Annotated } from '../model/layers.js';
import type { Mention } from '../model/mention.js';
import type { Quote } from '../model/quote.js';
import { beginningIn, contains, type Span } from '../model/span.js';
import type { PhraseTable } from '../text/phrase-table.js';
import type { Cued } from './cue-reader.js';
import { type CueForm, cueTable } from './cues.js';
import { describedSpeaker } from './described-speaker.js';
import { BACK, hasCue, isSubject, opensClause, speaks, subjectSince } from './subject.js';
import { calledBefore, createUnnamedSpeakerReader, type UnnamedSpeaker } from './unnamed-speakers.js';

/** Makes the finder of speakers: the name or post in the reporting clause; for a pronoun, who spoke or was the subject last. */
export function createSourceFinder(knowledge: Knowledge): (document: Annotated, speech: readonly Cued[]) => Quote[] {
  const cues = cueTable(knowledge);
  const unnamed = createUnnamedSpeakerReader(knowledge);
  const reports = (document: Annotated, m: Mention): boolean => hasCue(document, m, cues);
  return (document, speech) => {
    const quotes: Quote[] = [];
    let last: { source: Span; at: number } | undefined;
    let asker: string | undefined;
    const pointsBackBehind = (m: Mention, c: Cued): boolean =>
      c.side === 'after' && unnamed.pointsBack(document.tokens, m.end, c.clause.end);
    /** Who is meant by a post that nobody is known to hold: "kata Ketua Ikatan itu", or one whom the text has called so by name. */
    const whoHolds = (m: Mention, c: Cued): Span | undefined =>
      pointsBackBehind(m, c) ? whoSpoke(c) : calledBefore(document, document.text.slice(m.start, m.end).toLowerCase(), c.quoted.open);
    const namesNobody = (c: Cued): boolean =>
      c.cue === undefined
        ? unnamed.posted(document.tokens, c.quoted.open)
        : c.pronoun && c.side === 'after' && unnamed.toldBefore(document, c.quoted.open);
    const whoSpoke = (c: Cued): Span | undefined => {
      const answers = asker === undefined ? undefined : whoAnswers(document, c, asker, reports, cues);
      if (answers !== undefined) return { start: answers.start, end: answers.end };
      const m = subjectSince(document, c, last, reports, cues);
      return m && { start: m.start, end: m.end };
    };
    for (let i = 0; i < speech.length; i++) {
      const c = speech[i];
      const other =
        c.cue !== undefined && c.side === 'after' && !c.pronoun
          ? unnamed.read(document.tokens, c.form === 'clause' ? c.clause.start : c.cue.end, c.clause.end)
          : undefined;
      const inClause = c.pronoun && c.side === 'after' ? undefined : namedIn(document, c);
      // "ujar politikus Partai Maju itu": the party does not speak.
      const spoken = other !== undefined && passesOver(document, inClause, other) ? undefined : inClause;
      // "ujar teman lama Budi tersebut": not Budi; who spoke before, if anybody did.
      const before = spoken?.type === 'person' && pointsBackBehind(spoken, c) ? whoSpoke(c) : undefined;
      const named = before === undefined ? spoken : undefined;
      if (c.cue !== undefined && c.side === 'before' && c.form === 'clause' && unnamed.speaks(document, c.clause.start, c.cue.start)) {
        asker = undefined;
        quotes.push(quote(document, c, undefined, 'none'));
        continue;
      }
      if (named === undefined && other !== undefined && other.kind !== 'last') {
        const source = speakerCalled(document, c, other);
        if (source !== undefined) last = { source, at: c.quoted.close };
        asker = undefined;
        quotes.push(quote(document, c, source, source ? 'pronoun' : 'none'));
        continue;
      }
      if (named === undefined && before === undefined && namesNobody(c)) {
        asker = undefined;
        quotes.push(quote(document, c, undefined, 'none'));
        continue;
      }
      const otherwise = named?.type === 'role' ? whoHolds(named, c) : undefined;
      let source: Span | undefined = named;
      let reference: Quote['reference'] = named ? 'named' : 'none';
      if (named === undefined) {
        const following = c.cue === undefined ? continued(speech, i) : undefined;
        const next = following && namedIn(document, following);
        source = next ?? before ?? whoSpoke(c);
        if (source !== undefined) reference = c.cue === undefined ? 'none' : 'pronoun';
      }
      if (source !== undefined) last = { source: otherwise ?? source, at: c.quoted.close };
      quotes.push(quote(document, c, source, reference, otherwise));
      asker =
        named?.type === 'person' && c.cue !== undefined && ASKS.test(document.text.slice(c.cue.start, c.cue.end))
          ? document.text.slice(named.start, named.end)
          : undefined;
    }
    return quotes;
  };
}

const ASKS = /^(?:tanya|bertanya)/i;

/** "…?" tanya Ronny. "…," ungkap dia: the one who answers is the last who spoke or was the subject before, other than who asked. */
function whoAnswers(
  document: Annotated,
  c: Cued,
  asker: string,
  reports: (document: Annotated, m: Mention) => boolean,
  cues: PhraseTable<CueForm>,
): Span | undefined {
  const to = c.quoted.open;
  const others = beginningIn(document.mentions, Math.max(0, to - BACK), to).filter((m) => {
    if (m.type !== 'person' || m.end > to || !(isSubject(document, m) || opensClause(document, m, cues))) return false;
    const name = document.text.slice(m.start, m.end);
    return !name.includes(asker) && !asker.includes(name);
  });
  return others.filter((m) => reports(document, m)).at(-1) ?? others.at(-1);
}

const passesOver = (document: Annotated, m: Mention | undefined, who: UnnamedSpeaker): boolean =>
  m?.type !== 'person' && (m?.type !== 'role' || (who.kind === 'last' && !FORMER.test(document.text.slice(m.start, m.start + 7))));
/** A former post tells who is meant better than who spoke last. */
const FORMER = /^(?:mantan|eks)[ -]/i;

/** "tanya jaksa": the one whom the text has called jaksa by name; "kata seorang warga": nobody. */
function speakerCalled(document: Annotated, c: Cued, who: UnnamedSpeaker): Span | undefined {
  return who.kind === 'called' ? calledBefore(document, who.noun, c.quoted.open) : undefined;
}

/** The quotation that a clause breaks goes on in the next one: its clause speaks for both when they stand side by side. */
function continued(speech: readonly Cued[], i: number): Cued | undefined {
  const next = speech[i + 1];
  return next !== undefined && next.quoted.open - speech[i].quoted.close <= 3 && next.cue !== undefined && !next.pronoun ? next : undefined;
}

/** The mention that the reporting clause names: behind the cue for "kata X", before it for "X mengatakan"; a person rather than the post beside. */
function namedIn(document: Annotated, c: Cued): Mention | undefined {
  if (c.cue === undefined) return undefined;
  const { clause, cue } = c;
  const here = beginningIn(document.mentions, clause.start, clause.end).filter((m) => contains(clause, m) && speaks(m));
  const behind = here.filter((m) => m.start >= cue.end);
  const before = here.filter((m) => m.end <= cue.start);
  const person = before.filter((m) => m.type === 'person').at(-1);
  if (c.side === 'after' && c.form === 'clause' && before.length > 0) return person ?? before.at(-1);
  if (c.side === 'after')
    return (
      describedSpeaker(document, behind, cue.end, firstPerson(document, behind, cue.end)) ??
      (c.form === 'clause' ? undefined : before.at(-1))
    );
  if (c.form === 'source' || c.form === 'passive' || c.form === 'tail')
    return describedSpeaker(document, behind, cue.end, firstPerson(document, behind, cue.end)) ?? before.at(-1);
  return actingSubject(document, before, person, c) ?? person ?? before.at(-1);
}

/** "Kementerian itu mengecam Budi dan menyebut "…"": who opens the clause and does something in it, where the last person named stands apart. */
function actingSubject(
  document: Annotated,
  before: readonly Mention[],
  person: Mention | undefined,
  { clause, cue }: Cued,
): Mention | undefined {
  const [first] = before;
  if (first === undefined || person === undefined || first === person || cue === undefined) return undefined;
  const { text } = document;
  if (first.start - clause.start > 2 || NEXT_TO_CUE.test(text.slice(person.end, cue.start))) return undefined;
  return ACTS.test(text.slice(first.end, first.end + 24)) ? first : undefined;
}
const NEXT_TO_CUE =
  /^[\s,)]*(?:\([^()]{0,60}\)[\s,]*)?(?:(?:juga|pun|yang|kembali|lalu|lantas|kemudian|sempat|turut|ikut|pernah|tetap|telah|sudah)[\s,]*){0,3}$/;
const ACTS = /^ (?:juga |pun |telah |sudah |sempat |kembali |langsung )?me(?:m|n|l|r|w|y)\p{Ll}{3,}/u;

/** The name right behind the cue; where a post stands there, the person in apposition to it. */
function firstPerson(document: Annotated, behind: readonly Mention[], from: number): Mention | undefined {
  const [first] = behind;
  if (first === undefined || first.start - from > 60) return undefined;
  if (first.type === 'person') return first;
  let end = first.end;
  for (const m of behind.slice(1)) {
    if (!/^[\s,()./-]*(?:[A-Z][\w.]{0,10}\s?){0,3}$/.test(document.text.slice(end, m.start)) || m.start - first.start > 200) break;
    if (m.type === 'person') return m;
    end = m.end;
  }
  return first.start - from > 25 ? undefined : first;
}

function quote(document: Annotated, c: Cued, source: Span | undefined, reference: Quote['reference'], otherwise?: Span): Quote {
  const { start, end } = trim(document.text, c.quoted);
  const named = c.cue === undefined ? [] : beginningIn(document.mentions, c.clause.start, c.clause.end);
  const inClause = (type: Mention['type']): Span | undefined => named.find((m) => m.type === type && contains(c.clause, m));
  const date = inClause('date');
  const place = inClause('place');
  return {
    kind: 'direct',
    start,
    end,
    cue: c.cue,
    source: source && { start: source.start, end: source.end },
    otherwise,
    reference,
    date: date && { start: date.start, end: date.end },
    place: place && { start: place.start, end: place.end },
    confidence: c.cue === undefined ? 0.7 : reference === 'named' ? 0.95 : 0.85,
    provenance: { component: 'quotation', rule: c.cue === undefined ? 'no-cue' : `${c.form}-${c.side}`, facts: [] },
  };
}

/** The marks and blanks stay outside the span. */
function trim(text: string, q: Span): Span {
  let { start, end } = q;
  while (start < end && /\s/.test(text[start])) start++;
  while (end > start && /\s/.test(text[end - 1])) end--;
  return { start, end };
}
