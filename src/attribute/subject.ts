import type { Annotated } from '../model/layers.js';
import type { Mention } from '../model/mention.js';
import { beginningIn, type Span, spanAt } from '../model/span.js';
import { tokenAt } from '../model/tokens.js';
import type { PhraseTable } from '../text/phrase-table.js';
import type { Cued } from './cue-reader.js';
import type { CueForm } from './cues.js';

/** How far back the one whom "katanya" means may be named, in characters. */
export const BACK = 1200;

/** Whether a mention is of somebody or something that can speak. */
export const speaks = (m: Mention): boolean =>
  m.type === 'person' || m.type === 'role' || m.type === 'organization' || m.type === 'platform';

/** Whom a pronoun means: the subject of the last reporting sentence since the last speaker, else the last speaker, else the last person named. */
export function subjectSince(
  document: Annotated,
  c: Cued,
  last: { source: Span; at: number } | undefined,
  reports: (document: Annotated, m: Mention) => boolean,
  cues: PhraseTable<CueForm>,
): Span | undefined {
  const to = c.side === 'before' ? c.clause.start : c.quoted.open;
  const from = Math.max(last?.at ?? 0, to - BACK);
  const people = beginningIn(document.mentions, from, to).filter((m) => (m.type === 'person' || m.type === 'role') && m.end <= to);
  const atCue = (m: Mention): boolean => standsBeforeCue(document, m, cues);
  const speaker = lastSpeaking(
    document,
    people,
    (m) => (isSubject(document, m) || opensClause(document, m, cues) || atCue(m)) && reports(document, m),
    atCue,
  );
  if (speaker !== undefined) return preferPerson(document, speaker);
  if (last !== undefined) return last.source;
  const subject = lastOf(people, (m) => isSubject(document, m));
  if (subject !== undefined) return preferPerson(document, subject);
  return lastOf(people, (m) => m.type === 'person') ?? people.at(-1);
}

function lastOf(mentions: readonly Mention[], test: (m: Mention) => boolean): Mention | undefined {
  for (let i = mentions.length - 1; i >= 0; i--) if (test(mentions[i])) return mentions[i];
  return undefined;
}

/**
 * Of the last sentence in which somebody speaks, who stands at the reporting word ("Kepala Riset Grup Maju, Budi, mengatakan"); else the
 * first who speaks in it.
 */
function lastSpeaking(
  document: Annotated,
  people: readonly Mention[],
  speaks: (m: Mention) => boolean,
  atCue: (m: Mention) => boolean,
): Mention | undefined {
  let first: Mention | undefined;
  let beside: Mention | undefined;
  let sentence: Span | undefined;
  for (let i = people.length - 1; i >= 0; i--) {
    const own = sentenceAt(document, people[i]);
    if (first !== undefined && own !== sentence) break;
    if (!speaks(people[i])) continue;
    first = people[i];
    if (atCue(first)) beside = first;
    sentence = own;
  }
  return beside ?? first;
}

const sentenceAt = (document: Annotated, m: Mention): Span | undefined => spanAt(document.sentences, m.start);

/** Forms of a reporting word whose clause another one speaks in; "Lebih lanjut," and "Menjawab itu," open a clause of one's own. */
const OTHERS: ReadonlySet<CueForm | undefined> = new Set<CueForm>(['source', 'passive', 'tail-nya']);
const PRONOUNS = new Set(['dia', 'ia', 'beliau', 'mereka']);

/** Words between a subject and its reporting word: "Heri juga kembali menambahkan". */
const CUE_REACH = 8;
/** Words between "menurut" and the name: "Menurut dokter spesialis mata dari Rumah Sakit Harapan Kita, Budi". */
const SOURCE_REACH = 14;

/** A reporting word stands behind the name in its sentence ("Heri menambahkan") or right before it ("menurut Heri"). */
export function hasCue({ tokens: t }: Annotated, m: Mention, cues: PhraseTable<CueForm>): boolean {
  const first = tokenAt(t, m.start);
  const sentence = t.sentence[first];
  const next = tokenAt(t, m.end);
  for (let k = next; k < t.count && k - next < CUE_REACH && t.sentence[k] === sentence; k++)
    if (cues.at(t, k)?.value === 'clause') return true;
  for (let k = first - 1; k >= 0 && first - k <= SOURCE_REACH && t.sentence[k] === sentence; k--) {
    const form = cues.at(t, k)?.value;
    if (form === 'source' || form === 'passive' || (form === 'tail' && first - k <= CUE_REACH)) return true;
    if (form === 'clause') return false;
  }
  return false;
}

/** A name that opens its sentence or stands behind a reporting word is its subject. */
export function isSubject(document: Annotated, m: Mention): boolean {
  const sentence = sentenceAt(document, m);
  if (sentence === undefined) return false;
  const before = document.text.slice(sentence.start, m.start);
  if (before.trim() === '') return true;
  // "Warga Desa Antap, Ni Luh Suciati, mengaku …": the name in apposition to who opens the sentence.
  if (m.type === 'person' && before.length < 80 && /^[^,.;]{3,},\s$/.test(before) && document.text[m.end] === ',') return true;
  if (
    /(?<!\p{L})(?:menurut|kata|ujar|ucap|tutur|bagi|dikatakan|disampaikan|diungkapkan|ungkap|jelas)\s+(?:[\p{L}.()]+[\s,]+){0,8}$/iu.test(
      before.slice(-120),
    )
  )
    return true;
  const opening = beginningIn(document.mentions, sentence.start, m.start).filter(
    (x) => x.end <= m.start && (x.type === 'role' || x.type === 'organization'),
  );
  return (
    before.length < 160 &&
    opening.length > 0 &&
    opening[0].start - sentence.start < 20 &&
    /^[\s,()]*$/.test(document.text.slice(opening.at(-1)!.end, m.start))
  );
}

/** "… dengan penjelasan direkturnya, Budi, yang menyebut": whatever stands before, who says it stands right before the reporting word. */
function standsBeforeCue({ text, tokens: t }: Annotated, m: Mention, cues: PhraseTable<CueForm>): boolean {
  if (m.type !== 'person' || UNDER.test(text.slice(Math.max(0, m.start - 14), m.start))) return false;
  let k = tokenAt(t, m.end);
  for (let n = 0; n < 3 && k < t.count && BETWEEN.test(text.slice(t.start[k], t.end[k])); n++) k++;
  return k < t.count && t.start[k] - m.end < 20 && cues.at(t, k)?.value === 'clause';
}
const UNDER = /(?<!\p{L})(?:kepada|oleh|dengan|untuk|dari|terhadap|atas|bersama|tentang|bagi|dan|pada|bahwa|saat|ketika)\s$/u;
const BETWEEN = /^(?:,|juga|pun|yang|kembali|lalu|lantas|kemudian|sempat|turut|ikut)$/;

/** "Sementara itu, Budi menyatakan": behind a phrase that opens the sentence and names nobody. */
export function opensClause(document: Annotated, m: Mention, cues: PhraseTable<CueForm>): boolean {
  const sentence = sentenceAt(document, m);
  if (sentence === undefined || m.start - sentence.start > 60) return false;
  const before = document.text.slice(sentence.start, m.start);
  if (!/^[^,.;:"“”()]{3,},\s$|^(?:sementara|sedangkan|namun|adapun|lalu|kemudian)\s$/i.test(before)) return false;
  // "Menurut dia, Jokowi menyebut …": another one speaks of him.
  const { tokens: t } = document;
  for (let k = tokenAt(t, sentence.start); k < t.count && t.start[k] < m.start; k++)
    if (OTHERS.has(cues.at(t, k)?.value) || PRONOUNS.has(t.text.slice(t.start[k], t.end[k]).toLowerCase())) return false;
  return !beginningIn(document.mentions, sentence.start, m.start).some((x) => x.end <= m.start && speaks(x));
}

function preferPerson(document: Annotated, m: Mention): Span {
  if (m.type === 'person') return m;
  const next = beginningIn(document.mentions, m.end, m.end + 40).find((x) => x.type === 'person');
  return next !== undefined && /^[\s,()]*$/.test(document.text.slice(m.end, next.start)) ? next : m;
}
