import type { Knowledge } from '../knowledge/contract.js';
import type { Attributed } from '../model/layers.js';
import type { Mention, RegulationMention } from '../model/mention.js';
import { type Tokens, tokenAt } from '../model/tokens.js';
import { PhraseTable } from '../text/phrase-table.js';
import { WordSet } from '../text/word-set.js';
import type { EntityDraft } from './entity-table.js';
import type { LinkedRelation } from './record.js';

interface Cue {
  readonly id: string;
  readonly relation: 'amends' | 'revokes' | 'implements';
  /** True where the law before the cue does it to the one behind. */
  readonly forward: boolean;
}
/** A word that takes up a law: of any kind, or of one ("Permendag itu"). */
interface Reference {
  readonly id: string;
  readonly kind?: string;
}
type Linked = ReadonlyMap<Mention, EntityDraft>;

/** Between two citations that a cue relates, at most so many tokens. */
const REACH = 60;
/** Between a cue and the law behind it: "mencabut (dan menyatakan tidak berlaku) UU …". */
const CUE_REACH = 4;
/** How far back the law that "aturan itu" takes up may stand, in sentences. */
const REFERENCE_REACH = 5;

/** Finds what the text says that one law does to another, and which law "aturan itu" or "Permendag tersebut" takes up. */
export function createRegulationRelations(knowledge: Knowledge): (document: Attributed, linked: Linked) => LinkedRelation[] {
  const { lexicon } = knowledge;
  const cues = new PhraseTable<Cue>(lexicon);
  for (const { id, name, aliases, fields } of knowledge.words('regulation-cues')) {
    const cue: Cue = { id, relation: fields.relation as Cue['relation'], forward: fields.doer === 'before' };
    for (const form of [name, ...aliases.map((a) => a.text)]) cues.add(form, cue);
  }
  const references = new PhraseTable<Reference>(lexicon);
  for (const { id, name, aliases } of knowledge.words('regulation-references')) {
    for (const form of [name, ...aliases.map((a) => a.text)]) references.add(form, { id });
  }
  for (const { id, name, aliases } of knowledge.regulationKinds()) {
    for (const form of [name, ...aliases.filter((a) => !a.ambiguous).map((a) => a.text)])
      references.add(form, { id, kind: id.replace(/^kind:/, '') });
  }
  const pointers = new WordSet(
    lexicon,
    knowledge
      .words('citation-words')
      .filter((w) => w.fields.role === 'pointer')
      .flatMap((w) => [w.name, ...w.aliases.map((a) => a.text)]),
  );

  return ({ tokens, mentions }, linked) => {
    if (linked.size === 0) return [];
    const laws = mentions.filter((m): m is RegulationMention => m.type === 'regulation');
    const seen = new Set<string>();
    const once = (r: LinkedRelation | undefined): r is LinkedRelation => {
      if (r === undefined) return false;
      const key = `${r.type} ${(r.from as EntityDraft).id} ${(r.to as EntityDraft).id}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    };
    const stated = laws
      .slice(1)
      .map((law, i) => related(tokens, laws[i], law, linked))
      .filter(once);
    // "tentang Perubahan atas UU 17/2013": named for the sake of the law before it, which "aturan itu" then takes up.
    const secondary = new Set(
      laws.filter(
        (law, i) =>
          i > 0 &&
          stated.some(
            (r) =>
              r.to === linked.get(law) &&
              r.from === linked.get(laws[i - 1]) &&
              tokens.sentence[tokenAt(tokens, laws[i - 1].start)] === tokens.sentence[tokenAt(tokens, law.start)],
          ),
      ),
    );
    return [...stated, ...backReferences(tokens, laws, secondary, linked)];
  };

  /** What the words between two citations that follow each other say. */
  function related(t: Tokens, before: RegulationMention, behind: RegulationMention, linked: Linked): LinkedRelation | undefined {
    const first = tokenAt(t, before.end);
    const last = tokenAt(t, behind.start);
    const one = linked.get(before)!;
    const other = linked.get(behind)!;
    if (last - first > REACH || one === other) return undefined;
    let found: { cue: Cue; at: number; to: number } | undefined;
    for (let i = first; i < last; i++) {
      if (t.text[t.start[i]] === '.' && t.sentence[i + 1] !== t.sentence[i]) found = undefined;
      const hit = cues.at(t, i);
      if (hit === undefined || hit.to > last) continue;
      found = { cue: hit.value, at: i, to: hit.to };
      i = hit.to - 1;
    }
    if (found === undefined || last - found.to > CUE_REACH) return undefined;
    const [from, to] = found.cue.forward ? [one, other] : [other, one];
    return {
      type: found.cue.relation,
      from,
      to,
      at: t.start[found.at],
      span: { start: t.start[found.at], end: t.end[found.to - 1] },
      provenance: { component: 'link', rule: 'regulation-cue', facts: [found.cue.id] },
    };
  }

  function backReferences(
    t: Tokens,
    laws: readonly RegulationMention[],
    secondary: ReadonlySet<RegulationMention>,
    linked: Linked,
  ): LinkedRelation[] {
    const found: LinkedRelation[] = [];
    let next = 0;
    for (let i = tokenAt(t, laws[0].end); i < t.count; i++) {
      if (!references.begins(t.lex[i]) || t.sentence[i] < 0) continue;
      while (next < laws.length && laws[next].end <= t.start[i]) next++;
      const hit = references.at(t, i);
      if (
        hit === undefined ||
        hit.to >= t.count ||
        !pointers.has(t.lex[hit.to]) ||
        (next < laws.length && laws[next].start < t.end[hit.to])
      )
        continue;
      const taken = takenUp(t, i, laws, next, hit.value, secondary, linked);
      if (taken !== undefined) {
        const span = { start: t.start[i], end: t.end[hit.to] };
        found.push({
          type: 'refers',
          from: taken,
          to: linked.get(taken)!,
          at: span.start,
          span,
          provenance: { component: 'link', rule: 'back-reference', facts: [hit.value.id] },
        });
      }
      i = hit.to;
    }
    return found;
  }

  /** The citation named last before, of the kind that the reference says. */
  function takenUp(
    t: Tokens,
    at: number,
    laws: readonly RegulationMention[],
    count: number,
    { kind }: Reference,
    secondary: ReadonlySet<RegulationMention>,
    linked: Linked,
  ): RegulationMention | undefined {
    for (let k = count - 1; k >= 0; k--) {
      const distance = t.sentence[at] - t.sentence[tokenAt(t, laws[k].start)];
      if (distance > REFERENCE_REACH) return undefined;
      if (kind === undefined ? !secondary.has(laws[k]) : linked.get(laws[k])!.id.startsWith(`regulation:${kind}-`)) return laws[k];
    }
    return undefined;
  }
}
