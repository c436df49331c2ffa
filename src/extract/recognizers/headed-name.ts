import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { Segmented } from '../../model/document.js';
import type { Mention } from '../../model/mention.js';
import { LOWER, NUMBER, type Tokens, WORD } from '../../model/tokens.js';
import type { Recognizer } from '../contract.js';
import { type HeadedName, headedNames } from '../grammar/headed-name.js';
import { HEADED_NAME, openingsOf } from '../grammar/openings.js';
import { nameVocabulary } from '../grammar/vocabulary.js';

/** Marks the names that their first word opens: offices, companies, schools, streets, buildings, events. */
export function createHeadedNameRecognizer(knowledge: LoadedKnowledge): Recognizer {
  const headed = headedNames(knowledge);
  const openings = openingsOf(knowledge);
  openings.put(HEADED_NAME, headed.begins);
  const vocabulary = nameVocabulary(knowledge);
  return {
    name: 'headed-name',
    labels: ['organization', 'place', 'program'],
    recognize(document: Segmented): Mention[] {
      const { tokens } = document;
      const opens = openings.of(tokens);
      const mentions: Mention[] = [];
      for (let i = 0; i < tokens.count; i++) {
        if ((opens[i] & HEADED_NAME) === 0) continue;
        const name = headed.read(tokens, i);
        if (name === undefined || runsPastKnown(tokens, name) || isKnown(tokens, name) || isKindOfName(tokens, name)) continue;
        mentions.push({
          type: name.head.type,
          start: tokens.start[name.from],
          end: tokens.end[name.to - 1],
          candidates: [],
          subtype: name.head.subtype,
          canonical: name.canonical,
          confidence: confidenceOf(tokens, name),
          provenance: { component: 'headed-name', rule: name.head.tail, facts: [] },
        });
        i = name.to - 1;
      }
      return mentions;
    },
  };

  /** A known name that the head begins, and words behind it that are no place: "Bank Indonesia Umumkan". */
  function runsPastKnown(t: Tokens, name: HeadedName): boolean {
    const known = knowledge.names.at(t, name.from);
    if (known === undefined || known.to >= name.to || known.to - known.from < 2) return false;
    if (known.readings.every((r) => r.alias.ambiguous)) return false;
    // "Piala Dunia ⟨Basket FIBA 2019⟩": the year at its end says that the words before it are one event.
    if (name.head.type === 'program' && t.kind[name.to - 1] === NUMBER) return false;
    const next = knowledge.names.at(t, known.to);
    // "Bandara Kualanamu Deli Serdang" are two places.
    if (name.head.type === 'place' && known.readings.some((r) => r.type === 'place')) return true;
    return !next?.readings.some((r) => r.type === 'place') && t.text[t.start[known.to]] !== '(';
  }

  /** "Badan Usaha Milik Negara" names a kind of body, "Konferensi Pers APBN KiTa" no event of its own. */
  function isKindOfName(t: Tokens, { from, to, head }: HeadedName): boolean {
    const other = knowledge.names.meansOther(t, from);
    // "Majelis Hakim ⟨Pengadilan Niaga …⟩", "Badan Usaha Milik Negara ⟨PT …⟩": the name begins behind the kind.
    if (other > from && other < to && head.type === 'organization' && headed.begins(t.lex[other])) return true;
    return other >= to || (head.type === 'program' && other > from);
  }

  /** The facts hold these very words ("Provinsi Aceh"), or the programme behind the word ("Program BSU 2025"). */
  function isKnown(t: Tokens, name: HeadedName): boolean {
    const { type } = name.head;
    const clear = (at: number): number =>
      knowledge.names.at(t, at)?.readings.some((r) => r.type === type && !r.alias.ambiguous) ? knowledge.names.at(t, at)!.to : 0;
    if (clear(name.from) === name.to) return true;
    if (type !== 'program' || name.head.name !== 'Program') return false;
    const to = clear(name.tail);
    return to === name.to || (to > 0 && to === name.to - 1 && t.kind[to] === NUMBER);
  }

  /** "Badan Hukum", "Dewan Pengawas": common words with capitals are no name yet. */
  function confidenceOf(t: Tokens, name: HeadedName): number {
    // "gedung DPR", "Kantor Kementerian ESDM": the house of a known body.
    const tail = name.head.type === 'place' ? knowledge.names.at(t, name.tail) : undefined;
    if (tail !== undefined && tail.to >= name.to && tail.readings.some((r) => r.type === 'organization')) return 0.85;
    // "kompleks Istana Kepresidenan": the house of a known house.
    if (
      tail !== undefined &&
      tail.to === name.to &&
      HOUSES.has(name.head.name) &&
      tail.readings.some((r) => r.type === 'place' && !r.alias.ambiguous)
    )
      return 0.85;
    // "DPRD Banten", "Dishub Kota Bima": the head and the region are one office, not two names.
    if (name.region && t.shape[name.from] !== LOWER) return 0.88;
    // "aula ⟨Madinatul Hujjaj⟩", "bandara ⟨Detroit⟩": two words with capitals, or an airport's one, are a house's name.
    const house =
      name.head.type === 'place' && !vocabulary.common.has(t.lex[name.tail]) && (name.to - name.tail > 1 || name.head.name === 'Bandara');
    if (t.shape[name.from] === LOWER) return house ? 0.8 : 0.65;
    let common = true;
    for (let k = name.tail; k < name.to; k++) if (t.kind[k] !== WORD || !vocabulary.common.has(t.lex[k])) common = false;
    if (name.head.generic && opensSentence(t, name.from) && knowledge.names.at(t, name.tail)?.to === name.to) return 0.45;
    return common && name.head.generic && !isDefined(t, name) ? 0.45 : 0.75;
  }
}

/** "Pasar Asia Tenggara membaik": a common noun has its capital from the sentence alone. */
const opensSentence = (t: Tokens, i: number): boolean => i === 0 || t.sentence[i - 1] !== t.sentence[i];

/** "Forum Komunikasi Nasional Percepatan Pembentukan Daerah Otonomi Baru (⟨Forkonas⟩ …": of a long name the text makes an abbreviation. */
const isDefined = (t: Tokens, { to, tail, head }: HeadedName): boolean =>
  head.type === 'organization' &&
  to - tail >= 3 &&
  to + 1 < t.count &&
  t.text[t.start[to]] === '(' &&
  t.kind[to + 1] === WORD &&
  t.shape[to + 1] !== LOWER;

/** Heads that stand before the name of a house and belong to it. */
const HOUSES = new Set(['Kompleks', 'Komplek', 'Gedung']);
