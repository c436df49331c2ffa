import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { Segmented } from '../../model/document.js';
import type { Mention } from '../../model/mention.js';
import { LOWER, type Tokens, UPPER, WORD } from '../../model/tokens.js';
import { WordSet } from '../../text/word-set.js';
import type { Recognizer } from '../contract.js';
import { yearEnd } from '../grammar/event-year.js';
import { lexicalCues, type NameCue } from '../grammar/lexical-cues.js';
import { createNameRuns } from '../grammar/name-run.js';
import { NAME_CUE, openingsOf } from '../grammar/openings.js';
import { nameVocabulary } from '../grammar/vocabulary.js';

/** Longest name in quotation marks, in tokens. */
const LONGEST = 14;
const OPENING = '"“‘\'';
const CLOSING = '"”’\'';

const WORKS =
  'album artikel buku film lagu single laporan penelitian studi makalah tulisan novel esai video unggahan karya skripsi tesis ' +
  'disertasi drama serial series sinetron episode lukisan opini kolom puisi cerpen';

/** Marks the names whose kind the small word before them tells: "kebijakan ⟨Diskon Transportasi⟩", "dalam jurnal ⟨Oryx⟩". */
export function createCuedNameRecognizer(knowledge: LoadedKnowledge): Recognizer {
  const { names } = knowledge;
  const { nameCues, nameHeads, postHeads } = lexicalCues(knowledge);
  const vocabulary = nameVocabulary(knowledge);
  const runs = createNameRuns(vocabulary, knowledge.lexicon);
  const { headlines } = vocabulary;
  const openings = openingsOf(knowledge);
  openings.put(NAME_CUE, (lex) => nameCues.begins(lex));
  const works = new WordSet(knowledge.lexicon, WORKS.split(' '));
  const country = new WordSet(knowledge.lexicon, ['RI', 'AS']);

  /** Another kind of name, or a post, begins here. */
  const isOther = (t: Tokens, j: number): boolean =>
    names.at(t, j) !== undefined ||
    names.meansOther(t, j) > j ||
    nameHeads.at(t, j) !== undefined ||
    postHeads.at(t, j) !== undefined ||
    vocabulary.honorifics.has(t.lex[j]) ||
    vocabulary.functionWords.has(t.lex[j]) ||
    country.has(t.lex[j]);

  /** End of the words between the quotation marks, the first of which stands at `j`; `j` where they are no name. */
  const quotedEnd = (t: Tokens, j: number): number => {
    let words = 0;
    for (let k = j; k < t.count && k < j + LONGEST && t.sentence[k] === t.sentence[j]; k++) {
      if (t.kind[k] === WORD) words++;
      else if (CLOSING.includes(t.text[t.start[k]])) return words > 0 && !'.,!?'.includes(t.text[t.start[k - 1]]) ? k : j;
      else if ('.?!'.includes(t.text[t.start[k]]) && k + 1 < t.count && t.start[k + 1] > t.end[k]) return j;
    }
    return j;
  };

  const read = (t: Tokens, at: number, cue: NameCue): { from: number; to: number; rule: string } | undefined => {
    if (at >= t.count || t.sentence[at] !== t.sentence[at - 1]) return undefined;
    const quoted = cue.quoted && at + 1 < t.count && OPENING.includes(t.text[t.start[at]]);
    const from = quoted ? at + 1 : at;
    if (from >= t.count || t.kind[from] !== WORD || t.shape[from] === LOWER || t.sentence[from] !== t.sentence[at]) return undefined;
    if (quoted) {
      const to = quotedEnd(t, from);
      return to > from ? { from, to, rule: 'quoted' } : undefined;
    }
    if (headlines.isHeadline(t, from) || isOther(t, from)) return undefined;
    let to = runs.read(t, from, (k) => k > from && isOther(t, k));
    if (to === from) return undefined;
    if (cue.several && to === from + 1) return undefined;
    if (to === from + 1 && (vocabulary.common.has(t.lex[from]) || (t.shape[from] === UPPER && t.end[from] - t.start[from] < 3)))
      return undefined;
    if (cue.type === 'program') to = yearEnd(t, to);
    return { from, to, rule: 'cue' };
  };

  /** "album bertajuk 'Kekal'": what is so called is a work. */
  const isWork = (t: Tokens, i: number): boolean => {
    for (let k = i - 1; k >= 0 && k > i - 6 && t.sentence[k] === t.sentence[i]; k--) if (works.has(t.lex[k])) return true;
    return false;
  };

  return {
    name: 'cued-name',
    labels: ['organization', 'program'],
    recognize({ tokens: t }: Segmented): Mention[] {
      const mentions: Mention[] = [];
      const opens = openings.of(t);
      for (let i = 0; i < t.count; i++) {
        if ((opens[i] & NAME_CUE) === 0) continue;
        // With a capital inside a sentence the word belongs to the name itself ("Konferensi Pers", "Turnamen Kapolri").
        if (t.shape[i] !== LOWER && (t.shape[i] === UPPER || (i > 0 && t.sentence[i - 1] === t.sentence[i]))) continue;
        const hit = names.meansOther(t, i) > i ? undefined : nameCues.at(t, i);
        const name = hit && !isWork(t, i) ? read(t, hit.to, hit.value) : undefined;
        if (hit === undefined || name === undefined) continue;
        const start = t.start[name.from];
        const end = t.end[name.to - 1];
        mentions.push({
          type: hit.value.type,
          start,
          end,
          candidates: [],
          subtype: hit.value.subtype,
          canonical: t.text.slice(start, end),
          // The model has seen too few programmes to be asked of them (refiners/agreement.ts).
          confidence: hit.value.type === 'program' ? 0.72 : 0.6,
          provenance: { component: 'cued-name', rule: name.rule, facts: [] },
        });
        i = name.to - 1;
      }
      return mentions;
    },
  };
}
