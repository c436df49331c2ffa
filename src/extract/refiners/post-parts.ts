import type { OrganizationEntry } from '../../knowledge/contract.js';
import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { Mention, RoleMention } from '../../model/mention.js';
import { type Tokens, tokenAt, WORD } from '../../model/tokens.js';
import type { RolePart } from '../../model/value.js';
import type { Refiner } from '../contract.js';

/**
 * Tells the bodies and places inside the span of a post that is known as a whole, "Ketua ⟨MK⟩", "mantan Ketua ⟨Mahkamah
 * Konstitusi⟩ (⟨MK⟩)": the post's reader needs no parts there, a reader of the record may.
 */
export const createPostParts = (knowledge: LoadedKnowledge): Refiner => ({
  name: 'post-parts',
  refine(proposals, { tokens }) {
    let told: Mention[] | undefined;
    for (let i = 0; i < proposals.standing.length; i++) {
      const m = proposals.standing[i];
      if (m.type !== 'role') continue;
      const within = namesWithin(knowledge, tokens, m);
      if (within.length === 0) continue;
      told ??= [...proposals.standing];
      told[i] = { ...m, within };
    }
    return told === undefined ? proposals : { standing: told, rejected: proposals.rejected };
  },
});

function namesWithin(knowledge: LoadedKnowledge, t: Tokens, m: RoleMention): RolePart[] {
  const { names } = knowledge;
  const found: RolePart[] = [];
  for (let i = tokenAt(t, m.start); i < t.count && t.start[i] < m.end; i++) {
    if (t.kind[i] !== WORD || !names.begins(t.lex[i])) continue;
    if (m.parts.some((p) => p.start < t.end[i] && t.start[i] < p.end)) continue;
    const hit = names.at(t, i);
    // "Ketua Umum Partai Golkar" is a post as a whole; the names in it begin further on.
    if (hit === undefined || t.end[hit.to - 1] > m.end || hit.readings.some((r) => r.type === 'role')) continue;
    const reading = hit.readings.find((r) => r.type === 'organization') ?? hit.readings.find((r) => r.type === 'place');
    // "Menko ⟨Polhukam⟩": the field of the minister, not the ministry's name.
    if (reading?.type === 'organization' && isField(knowledge.entry(reading.id) as OrganizationEntry, t, i)) continue;
    if (reading !== undefined && !(reading.alias.ambiguous && reading.type === 'place'))
      found.push({ type: reading.type as RolePart['type'], start: t.start[i], end: t.end[hit.to - 1], facts: [reading.id] });
    i = hit.to - 1;
  }
  return found;
}

const isField = (entry: OrganizationEntry, t: Tokens, i: number): boolean =>
  entry.subtype === 'ministry' && !t.text.slice(t.start[i], t.end[i]).toLowerCase().startsWith('kem');
