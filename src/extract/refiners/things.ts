import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { Mention, NameMention, RejectedMention } from '../../model/mention.js';
import { isGlued, type Tokens, tokenAt, WORD } from '../../model/tokens.js';
import { WordSet } from '../../text/word-set.js';
import type { RefinerFactory } from '../contract.js';

/** What the words right before the mentions of one name say of it. */
interface Witness {
  mentions: number;
  /** Mentions behind "di", behind which no person is named. */
  inside: number;
  place: boolean;
  thing: boolean;
}

/**
 * A name that no list holds is no person where the text itself says what it is: "kapal ⟨Madleen⟩", "warga ⟨Ravenna⟩", twice
 * "di ⟨Ravenna⟩". All mentions of it in the text are then a place, or none.
 */
export const createThings: RefinerFactory = (knowledge) => {
  const { lexicon } = knowledge as LoadedKnowledge;
  const inside = new WordSet(lexicon, ['di']);
  const places = new WordSet(lexicon, [
    'warga',
    'penduduk',
    'kota',
    'desa',
    'kampung',
    'kawasan',
    'wilayah',
    'distrik',
    'perairan',
    'pelabuhan',
  ]);
  const things = new WordSet(lexicon, [
    ...['kapal', 'merek', 'brand', 'showroom', 'produsen', 'perusahaan', 'startup', 'emiten', 'pabrikan', 'aplikasi', 'listrik', 'ponsel'],
    ...['klub', 'komunitas', 'situs', 'laman', 'restoran', 'hotel', 'game', 'gim', 'majalah', 'koran', 'planet', 'asteroid', 'satelit'],
  ]);

  const hear = (t: Tokens, m: NameMention, witness: Witness): void => {
    const i = tokenAt(t, m.start);
    witness.mentions++;
    if (i === 0 || t.kind[i - 1] !== WORD || t.sentence[i - 1] !== t.sentence[i] || isGlued(t, i)) return;
    const before = t.lex[i - 1];
    if (inside.has(before)) witness.inside++;
    if (places.has(before)) witness.place = true;
    if (things.has(before)) witness.thing = true;
  };

  return {
    name: 'things',
    refine({ standing, rejected }, { tokens: t }) {
      const witnesses = new Map<string, Witness>();
      for (const m of standing) {
        if (!isUnknown(m)) continue;
        const name = t.text.slice(m.start, m.end);
        let witness = witnesses.get(name);
        if (witness === undefined) {
          witness = { mentions: 0, inside: 0, place: false, thing: false };
          witnesses.set(name, witness);
        }
        hear(t, m, witness);
      }
      const isPlace = (w: Witness): boolean => w.place || w.inside > 1 || (w.inside === 1 && w.mentions === 1);
      if (![...witnesses.values()].some((w) => w.thing || isPlace(w))) return { standing, rejected };
      const lost: RejectedMention[] = [...rejected];
      const kept = standing.flatMap((m): Mention[] => {
        const witness = isUnknown(m) ? witnesses.get(t.text.slice(m.start, m.end)) : undefined;
        if (witness === undefined || !(witness.thing || isPlace(witness))) return [m];
        if (isPlace(witness))
          return [{ ...(m as NameMention), type: 'place', provenance: { component: 'things', rule: 'place', facts: [] } }];
        lost.push({ mention: m, reason: 'the text calls it a thing, no person' });
        return [];
      });
      return { standing: kept, rejected: lost };
    },
  };
};

const isUnknown = (m: Mention): m is NameMention => m.type === 'person' && m.candidates.length === 0;
