import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { Segmented } from '../../model/document.js';
import type { Mention } from '../../model/mention.js';
import { CAPITALIZED, isGlued, LOWER, MIXED, NUMBER, type Tokens, WORD } from '../../model/tokens.js';
import { WordSet } from '../../text/word-set.js';
import type { Recognizer } from '../contract.js';
import { lexicalCues } from '../grammar/lexical-cues.js';
import { HONORIFIC, NAMING, openingsOf, POST, REPORTING } from '../grammar/openings.js';
import { createPersonBounds } from '../grammar/person-bounds.js';
import { personalNames } from '../grammar/personal-name.js';
import { postsOf } from '../grammar/post.js';
import { formsOfWords, nameVocabulary } from '../grammar/vocabulary.js';

/** Marks people whom no list holds, where the words around them say so: after a post, an honorific or a reporting verb, before an age. */
export function createPersonRecognizer(knowledge: LoadedKnowledge): Recognizer {
  const { nameHeads } = lexicalCues(knowledge);
  const vocabulary = nameVocabulary(knowledge);
  const names = personalNames(knowledge);
  const posts = postsOf(knowledge);
  const naming = new WordSet(knowledge.lexicon, [
    'bernama',
    'almarhum',
    'almarhumah',
    'inisial',
    'berinisial',
    'sapaan',
    'terdakwa',
    'tersangka',
    'korban',
    'pengacara',
    'aktivis',
    'pengamat',
    'ekonom',
    'artis',
    'penyanyi',
    'aktor',
    'aktris',
    'pelatih',
    'striker',
    'bek',
    'gelandang',
    'kiper',
    'istri',
    'suami',
    'warga',
    'saksi',
    'politisi',
    'politikus',
    'pengusaha',
    'novelis',
    'sutradara',
    'sejarawan',
    'peneliti',
    'pakar',
  ]);

  const saying = new WordSet(knowledge.lexicon, formsOfWords(knowledge.words('speech-verbs').filter((w) => w.fields.form === 'clause')));
  const bounds = createPersonBounds(knowledge);
  const { headlines } = vocabulary;

  const propose = (t: Tokens, at: number, rule: string, confidence: number, out: Mention[]): number => {
    let from = at;
    const to = firstOfTwo(t, from, names.read(t, from));
    if (to - from > 2) {
      // "GM Hotel Santika, Premier Lampung ⟨Endri Marianto⟩"
      const within = bounds.within(t, from, to);
      if (within === undefined || within.to !== to) return from;
      from = within.from;
    }
    if (to === from || isKnownOther(t, from, to) || /^Kem(?:en|k)/.test(t.text.slice(t.start[from], t.end[from]))) return from;
    out.push({
      type: 'person',
      start: t.start[from],
      end: t.end[to - 1],
      candidates: [],
      subtype: undefined,
      canonical: undefined,
      confidence: headlines.isHeadline(t, from) ? 0.55 : to - from === 1 ? confidence - 0.1 : confidence,
      provenance: { component: 'person', rule, facts: [] },
    });
    return to;
  };

  /** "Presiden Jokowi Gibran …": where two known one-word names stand side by side, the first alone is meant. */
  const firstOfTwo = (t: Tokens, from: number, to: number): number => {
    if (to - from < 2) return to;
    for (let k = from; k < from + 2; k++) {
      const hit = knowledge.names.begins(t.lex[k]) ? knowledge.names.at(t, k) : undefined;
      if (hit === undefined || hit.to !== k + 1 || hit.readings.some((r) => r.type !== 'person' || r.alias.ambiguous)) return to;
    }
    return from + 1;
  };

  /** A name that the facts hold as something else: "kata Bank Indonesia", "ujar Jakarta". */
  const isKnownOther = (t: Tokens, from: number, to: number): boolean => {
    if (nameHeads.begins(t.lex[from]) && nameHeads.at(t, from) !== undefined) return true;
    const hit = knowledge.names.at(t, from);
    return hit !== undefined && hit.to >= to && hit.readings.every((r) => r.type !== 'person' && !r.alias.ambiguous);
  };

  /** "Iksan Rosan", "Prajogo Pengestu": a known one-word name with an unknown one beside it is another's name, or misspelt. */
  const aroundKnown = (t: Tokens, i: number, to: number, out: Mention[]): number => {
    if (to - i < 2 || to - i > 4 || headlines.isHeadline(t, i) || SHORT_POST.test(t.text.slice(t.start[i], t.end[i]))) return i;
    const opens = i === 0 || t.sentence[i - 1] !== t.sentence[i];
    let single = false;
    let known = 0;
    for (let k = i; k < to; k++) {
      // "Jokowi-Ma'ruf" are two people.
      if (t.kind[k] !== WORD && t.text[t.start[k]] !== '.') return i;
      const hit = knowledge.names.begins(t.lex[k]) ? knowledge.names.at(t, k) : undefined;
      if (hit === undefined) continue;
      // A longer known name, or a name of something else, speaks for itself.
      if (hit.to - k > 1 || hit.readings.some((r) => r.type !== 'person')) return i;
      single = true;
      known++;
    }
    // "Jokowi Gibran": two known names are two people.
    if (!single || known === to - i || (opens && vocabulary.common.has(t.lex[i]))) return i;
    out.push({
      type: 'person',
      start: t.start[i],
      end: t.end[to - 1],
      candidates: [],
      subtype: undefined,
      canonical: undefined,
      confidence: 0.8,
      provenance: { component: 'person', rule: 'around-known', facts: [] },
    });
    return to;
  };

  // What may follow a word: most small ones open nothing, and are passed with one read.
  const openings = openingsOf(knowledge);
  openings.put(POST, posts.begins);
  openings.put(HONORIFIC, (lex) => vocabulary.honorifics.has(lex));
  openings.put(REPORTING, (lex) => vocabulary.reporting.has(lex));
  openings.put(NAMING, (lex) => naming.has(lex));

  return {
    name: 'person',
    labels: ['person'],
    recognize(document: Segmented): Mention[] {
      const { tokens: t } = document;
      const opens = openings.of(t);
      const out: Mention[] = [];
      for (let i = 0; i < t.count; i++) {
        const sentence = t.sentence[i];
        if (sentence < 0 || t.kind[i] !== WORD) continue;
        const what = opens[i];
        const small = t.shape[i] === LOWER;
        if (small && (what & (POST | REPORTING | NAMING)) === 0) continue;
        if (what & POST) {
          const post = posts.read(t, i);
          if (post !== undefined) {
            const at = afterPost(t, post.to);
            if (at > 0 && t.sentence[at] === sentence) propose(t, at, 'after-post', at === post.to ? 0.8 : 0.75, out);
            i = Math.max(i, post.to - 1);
            continue;
          }
        }
        const end = small ? i : names.read(t, i);
        const around = end > i ? aroundKnown(t, i, end, out) : 0;
        if (around > i) {
          i = around - 1;
          continue;
        }
        if (i + 1 >= t.count || t.sentence[i + 1] !== sentence) continue;
        if (what & HONORIFIC && !small && !(i > 0 && t.text[t.start[i - 1]] === '-')) {
          const at = t.text[t.start[i + 1]] === '.' && (isGlued(t, i + 1) || t.sentence[i + 2] === sentence) ? i + 2 : i + 1;
          if (at < t.count && !vocabulary.honorifics.has(t.lex[at])) propose(t, at, 'after-honorific', 0.75, out);
        } else if (what & REPORTING && !headlines.isHeadline(t, i)) {
          propose(t, i + 1, 'after-reporting-verb', 0.75, out);
        } else if (what & NAMING) {
          propose(t, i + 1, 'after-naming-word', 0.65, out);
        } else if (t.shape[i] === CAPITALIZED || t.shape[i] === MIXED) {
          if (end > i && beforeAge(t, end)) propose(t, i, 'before-age', 0.85, out);
          else if (
            end === i + 1 &&
            end < t.count &&
            t.lex[i] === 0 &&
            (i === 0 || t.sentence[i - 1] !== sentence) &&
            t.sentence[end] === sentence &&
            saying.has(t.lex[end])
          )
            propose(t, i, 'before-speech-verb', 0.7, out);
          if (end > i + 1) i = end - 1;
        }
      }
      return out;
    },
  };
}

/** Contracted posts that no list holds: "Sesmenpora", "Wakasatgas". */
const SHORT_POST = /^(?:Ses|Sek|Wa|Wamen|Men|Ka|Kapol|Kabid|Dir|Dan|Pang)(?:men|ko|bid|sat|pol|res|dis|ka|ta|po)[a-z]*/;

/** Where the person's name may begin behind a post: at once, after a comma, or after a bracket. */
function afterPost(t: Tokens, to: number): number {
  if (to >= t.count) return 0;
  if (t.kind[to] === WORD) return t.shape[to] === LOWER ? 0 : to;
  const mark = t.text[t.start[to]];
  if (mark === ',') return to + 1 < t.count ? to + 1 : 0;
  if (mark === '(' && to + 3 < t.count && t.text[t.start[to + 2]] === ')') return t.text[t.start[to + 3]] === ',' ? to + 4 : to + 3;
  return 0;
}

/** "Gabriel Manek (60)". */
function beforeAge(t: Tokens, to: number): boolean {
  if (to + 2 >= t.count || t.text[t.start[to]] !== '(' || t.kind[to + 1] !== NUMBER || t.text[t.start[to + 2]] !== ')') return false;
  const age = Number(t.text.slice(t.start[to + 1], t.end[to + 1]));
  return age > 0 && age < 120;
}
