import type { Alias, NameHit, NameReading, OrganizationEntry, PlaceEntry } from '../../knowledge/contract.js';
import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { Segmented } from '../../model/document.js';
import type { Mention, NameMention } from '../../model/mention.js';
import { CAPITALIZED, isGlued, LOWER, NUMBER, type Tokens, UPPER, WORD } from '../../model/tokens.js';
import { WordSet } from '../../text/word-set.js';
import type { Recognizer } from '../contract.js';
import { yearEnd } from '../grammar/event-year.js';
import { lexicalCues } from '../grammar/lexical-cues.js';
import { namesNoPlace } from '../grammar/no-place.js';
import { KNOWN_NAME, openingsOf } from '../grammar/openings.js';
import { REGIONS } from '../grammar/regions.js';
import { formsOfWords } from '../grammar/vocabulary.js';

type Named = NameMention['type'];
/** Types that this recognizer marks; posts are read whole, with their tails, by another. */
const TYPES: readonly Named[] = ['person', 'organization', 'platform', 'program', 'place'];

/** Marks the names that the facts hold: one proposal a type, with all entries that the written form may mean. */
export function createKnownNameRecognizer(knowledge: LoadedKnowledge): Recognizer {
  const { names } = knowledge;
  const openings = openingsOf(knowledge);
  openings.put(KNOWN_NAME, (lex) => names.begins(lex));
  const noPlace = namesNoPlace(knowledge.lexicon);
  const country = new WordSet(knowledge.lexicon, ['RI']);
  const bodies = new WordSet(
    knowledge.lexicon,
    formsOfWords(knowledge.words('no-person-words').filter((w) => w.id === 'no-person:bodies')),
  );
  const { nameHeads } = lexicalCues(knowledge);
  const levels = new WordSet(knowledge.lexicon, ['Provinsi', 'Kabupaten', 'Kota', 'Kab']);
  return {
    name: 'known-name',
    labels: TYPES,
    recognize(document: Segmented): Mention[] {
      const { tokens } = document;
      const opens = openings.of(tokens);
      const mentions: Mention[] = [];
      for (let i = 0; i < tokens.count; i++) {
        if ((opens[i] & KNOWN_NAME) === 0) continue;
        const hit = names.at(tokens, i);
        if (hit === undefined || endsInNumber(tokens, hit)) continue;
        let marked = false;
        const only = hit.readings.length === 1 ? hit.readings[0].type : undefined;
        for (const type of TYPES) {
          if (only !== undefined && only !== type) continue;
          const readings = only === type ? hit.readings : hit.readings.filter((r) => r.type === type);
          if (
            readings.length === 0 ||
            (type === 'place' && (noPlace(tokens, i) || endsBody(tokens, i))) ||
            (type === 'person' && opensBody(tokens, hit))
          )
            continue;
          mentions.push(
            mention(
              tokens,
              type === 'organization'
                ? withCountry(tokens, hit)
                : type === 'program'
                  ? withYear(tokens, hit)
                  : type === 'person'
                    ? withInitial(tokens, hit)
                    : hit,
              type,
              readings,
            ),
          );
          if (type === 'organization') {
            branch(tokens, hit, readings, mentions);
            ofMinistry(tokens, hit, readings, mentions);
          }
          marked = true;
        }
        const road = tollRoad(tokens, hit);
        if (road !== undefined) mentions.push(road);
        // A name inside a longer one of the same list is not proposed: "Bank" in "Bank Indonesia".
        if (marked) i = hit.to - 1;
      }
      return mentions;
    },
  };

  /** "Kementerian Sosial (Kemensos) ⟨RI⟩": the country's letters behind a bracket belong to the body before it. */
  function endsBody(t: Tokens, i: number): boolean {
    return country.has(t.lex[i]) && t.shape[i] === UPPER && i > 0 && t.sentence[i - 1] === t.sentence[i] && t.text[t.start[i - 1]] === ')';
  }

  /** "Trump Organization": a body that a person's name opens. */
  function opensBody(t: Tokens, { from, to }: NameHit): boolean {
    return to < t.count && t.sentence[to] === t.sentence[from] && t.shape[to] !== LOWER && bodies.has(t.lex[to]);
  }

  /** "DPR RI": the country's letters belong to the name. */
  function withCountry(t: Tokens, hit: NameHit): NameHit {
    const next = hit.to;
    return next < t.count && t.sentence[next] === t.sentence[hit.from] && country.has(t.lex[next]) && t.shape[next] === UPPER
      ? { ...hit, to: next + 1 }
      : hit;
  }

  /** "⟨M⟩ Tauhid Soleman", "⟨M.⟩ Tauhid Soleman": an initial that the facts leave out. "H" and "K" are titles. */
  function withInitial(t: Tokens, hit: NameHit): NameHit {
    const at = hit.from - (hit.from > 0 && t.text[t.start[hit.from - 1]] === '.' && isGlued(t, hit.from - 1) ? 2 : 1);
    if (at < 0 || hit.to - hit.from < 2 || t.end[at] - t.start[at] !== 1 || t.shape[at] !== CAPITALIZED) return hit;
    if (t.sentence[at] !== t.sentence[hit.from] || t.start[hit.from] - t.end[hit.from - 1] > 1 || /[HKR]/.test(t.text[t.start[at]]))
      return hit;
    return { ...hit, from: at };
  }

  /** "China Open 2019": the year of an event belongs to its name. */
  function withYear(t: Tokens, hit: NameHit): NameHit {
    let at = hit.to;
    if (at + 3 < t.count && t.text[t.start[at]] === '(' && t.text[t.start[at + 2]] === ')' && t.shape[at + 1] !== LOWER) at += 3;
    const to = yearEnd(t, at);
    return to > at ? { ...hit, to } : hit;
  }

  /** "Jakarta-Cikampek" in a list of toll roads: two places joined by a hyphen, where the facts know "Tol Jakarta-Cikampek". */
  function tollRoad(t: Tokens, hit: NameHit): Mention | undefined {
    const dash = hit.to;
    if (dash + 1 >= t.count || t.text[t.start[dash]] !== '-' || !isGlued(t, dash) || !isGlued(t, dash + 1) || t.shape[dash + 1] === LOWER)
      return undefined;
    for (let to = dash + 2; to <= Math.min(t.count, dash + 4) && t.sentence[to - 1] === t.sentence[hit.from]; to++) {
      const readings = names.lookup(`Tol ${t.text.slice(t.start[hit.from], t.end[to - 1])}`).filter((r) => r.type === 'place');
      if (readings.length > 0) return mention(t, { from: hit.from, to, readings }, 'place', readings);
    }
    return undefined;
  }

  /** "Direktorat Jenderal Pajak Kementerian Keuangan": a ministry's part and the ministry right behind it are one name. */
  function ofMinistry(t: Tokens, hit: NameHit, readings: readonly NameReading[], out: Mention[]): void {
    const part = readings.find((r) => PART.test(knowledge.entry(r.id)?.name ?? ''));
    if (part === undefined || readings.length > 1 || hit.to >= t.count || t.sentence[hit.to] !== t.sentence[hit.from]) return;
    const next = names.at(t, hit.to);
    const ministry = next?.readings.find(
      (r) => r.type === 'organization' && (knowledge.entry(r.id) as OrganizationEntry).subtype === 'ministry',
    );
    if (next === undefined || ministry === undefined) return;
    const { from, to } = withCountry(t, { ...next, from: hit.from });
    out.push({
      type: 'organization',
      start: t.start[from],
      end: t.end[to - 1],
      candidates: [part.id],
      subtype: undefined,
      canonical: `${knowledge.entry(part.id)!.name} ${knowledge.entry(ministry.id)!.name}`,
      confidence: 0.9,
      provenance: { component: 'known-name', rule: 'part-of-ministry', facts: [part.id, ministry.id] },
    });
  }

  /** "PHRI Bantul", "Kemenkum Jawa Timur": the branch of a body in the place named right behind it. */
  function branch(t: Tokens, hit: NameHit, readings: readonly NameReading[], out: Mention[]): void {
    let at = hit.to;
    // "DPRD Banten", "BPBD Kota Bima": heads of names know how these are called in full.
    const head = nameHeads.at(t, hit.from);
    if (head !== undefined && head.to <= at && (head.value.tail === 'any' || head.value.tail === 'place')) return;
    if (at + 3 < t.count && t.text[t.start[at]] === '(' && t.text[t.start[at + 2]] === ')' && t.end[at + 2] < t.start[at + 3]) at += 3;
    if (at >= t.count || t.sentence[at] !== t.sentence[hit.from] || t.kind[at] !== WORD || readings.every((r) => r.alias.ambiguous)) return;
    const level = levels.has(t.lex[at]) && t.shape[at] !== LOWER ? at + 1 : at;
    const place = level < t.count ? names.at(t, level) : undefined;
    const region = place?.readings.find(
      (r) => r.type === 'place' && !r.alias.ambiguous && REGIONS.has((knowledge.entry(r.id) as PlaceEntry).category),
    );
    const body = readings.find((r) => BODIES.has((knowledge.entry(r.id) as OrganizationEntry).subtype));
    if (place === undefined || region === undefined || body === undefined) return;
    // "di Kemenko Perekonomian Jakarta" is the ministry itself, in the capital.
    const capital = region.id === 'place:dki-jakarta' && place.to === at + 1;
    if (capital && (knowledge.entry(body.id) as OrganizationEntry).subtype === 'ministry') return;
    const name = `${knowledge.entry(body.id)!.name} ${t.text.slice(t.start[at], t.end[place.to - 1])}`;
    out.push({
      type: 'organization',
      start: t.start[hit.from],
      end: t.end[place.to - 1],
      candidates: [],
      subtype: 'agency',
      canonical: name,
      confidence: 0.85,
      provenance: { component: 'known-name', rule: 'branch', facts: [body.id, region.id] },
    });
  }
}

const PART = /^(?:Direktorat|Inspektorat|Sekretariat|Badan|Biro|Pusat)\b/;
const BODIES = new Set(['ministry', 'agency', 'other', 'party']);

function mention(tokens: Tokens, hit: NameHit, type: Named, readings: readonly NameReading[]): NameMention {
  const candidates = readings.length === 1 ? [readings[0].id] : [...new Set(readings.map((r) => r.id))];
  return {
    type,
    start: tokens.start[hit.from],
    end: tokens.end[hit.to - 1],
    candidates,
    subtype: undefined,
    canonical: undefined,
    confidence: confidenceOf(tokens, hit, readings),
    provenance: { component: 'known-name', rule: ruleOf(readings), facts: candidates },
  };
}

const ruleOf = (readings: readonly NameReading[]): string =>
  readings.some((r) => r.canonical) ? 'canonical-name' : readings.every((r) => r.alias.ambiguous) ? 'ambiguous-alias' : 'alias';

/** A canonical name is nearly sure, a plain alias sure, one that others claim needs support, and so do small letters. */
function confidenceOf(tokens: Tokens, hit: NameHit, readings: readonly NameReading[]): number {
  const clear = readings.filter((r) => !r.alias.ambiguous);
  const small = tokens.shape[hit.from] === LOWER;
  if (clear.length === 0) return contextStands(tokens, hit, readings) ? 0.8 : 0.35;
  if (clear.some((r) => r.canonical) && !small) return 0.95;
  return small ? 0.7 : 0.9;
}

/** The words of which one must stand near a form, with their lengths as bits, for a quick no. */
interface ContextWords {
  readonly words: ReadonlySet<string>;
  readonly lengths: number;
}
const contexts = new WeakMap<Alias, ContextWords>();

function contextOf(alias: Alias): ContextWords | undefined {
  if (alias.context === undefined || alias.context.length === 0) return undefined;
  let context = contexts.get(alias);
  if (context === undefined) {
    const words = new Set(alias.context.map((w) => w.toLowerCase()));
    let lengths = 0;
    for (const word of words) lengths |= 1 << Math.min(31, word.length);
    context = { words, lengths };
    contexts.set(alias, context);
  }
  return context;
}

function contextStands(tokens: Tokens, hit: NameHit, readings: readonly NameReading[]): boolean {
  const contexts = readings.map((r) => contextOf(r.alias)).filter((c) => c !== undefined);
  if (contexts.length === 0) return false;
  const sentence = tokens.sentence[hit.from];
  const stands = (i: number): boolean => {
    const length = tokens.end[i] - tokens.start[i];
    return contexts.some(
      (c) =>
        ((c.lengths >>> Math.min(31, length)) & 1) === 1 && c.words.has(tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase()),
    );
  };
  for (let i = hit.from - 1; i >= 0 && tokens.sentence[i] === sentence && hit.from - i < 40; i--) if (stands(i)) return true;
  for (let i = hit.to; i < tokens.count && tokens.sentence[i] === sentence && i - hit.to < 40; i++) if (stands(i)) return true;
  return false;
}

/** "JK6" is no Jusuf Kalla: capitals with a number glued to them are another name. */
function endsInNumber(t: Tokens, { from, to }: NameHit): boolean {
  return (
    to < t.count &&
    t.kind[to] === NUMBER &&
    isGlued(t, to) &&
    to === from + 1 &&
    t.shape[from] === UPPER &&
    t.end[from] - t.start[from] <= 4
  );
}
