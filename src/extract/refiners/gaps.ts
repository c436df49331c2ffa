import type { Mention, RejectedMention } from '../../model/mention.js';
import { bySpan } from '../../model/span.js';
import type { Refiner } from '../contract.js';

/** "Kemenkoinfa", misspelt as it may be, is no person. */
const OFFICE = /^(?:Kemen|Sesmen|Menko|Wamen)[a-z]/;

/** An office, or words whose initials stand behind them in brackets, "Partially Oriented Yarn (POY)", as things are abbreviated. */
function isNobody(text: string, m: Mention): boolean {
  const name = text.slice(m.start, m.end);
  if (OFFICE.test(name)) return true;
  const short = /^\s?\(([A-Z]{3,5})\)/.exec(text.slice(m.end, m.end + 9))?.[1];
  return short !== undefined && short === (name.match(/\p{L}+/gu) ?? []).map((w) => w[0].toUpperCase()).join('');
}

/** Titles of princes begin people's names as well: "Raja Juli Antoni", "Sultan Agung". */
const PRINCELY = /^(?:Raja|Ratu|Sultan|Pangeran|Paus|Kaisar)\b/i;

/** Where a rule reads a post: the words there are no person, whatever goes on behind them ("Kapolsek Sukamaju Iptu Rofik"). */
function postStarts(mentions: readonly Mention[], text: string): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const m of mentions) {
    if (
      m.type === 'role' &&
      m.provenance.component === 'post' &&
      m.confidence >= 0.5 &&
      (m.confidence >= 0.9 || !PRINCELY.test(text.slice(m.start, m.start + 9)))
    )
      starts.add(m.start);
  }
  return starts;
}

/**
 * Lists and rules know offices, places and programmes better than what was learnt from little data: there the tagger only
 * fills what they leave open. Of people, whom no list holds, it knows more, and competes like any other.
 */
export const gaps: Refiner = {
  name: 'gaps',
  refine(proposals, document) {
    const { standing, rejected } = proposals;
    if (!standing.some((m) => m.provenance.component === 'tagger')) return proposals;
    const sorted = [...standing].sort(bySpan);
    const others = sorted.filter((m) => m.provenance.component !== 'tagger');
    const kept: Mention[] = [];
    const lost: RejectedMention[] = [...rejected];
    const posts = postStarts(others, document.text);
    let from = 0;
    for (const m of sorted) {
      if (m.provenance.component === 'tagger' && m.type === 'person' && (posts.has(m.start) || isNobody(document.text, m))) {
        lost.push({ mention: m, reason: 'it is written as an office or begins with a post, or is abbreviated as a thing' });
        continue;
      }
      if (m.provenance.component !== 'tagger' || m.type === 'person') {
        kept.push(m);
        continue;
      }
      while (from < others.length && others[from].end <= m.start - 400) from++;
      let taken = false;
      for (let k = from; k < others.length && others[k].start < m.end && !taken; k++) taken = others[k].end > m.start;
      if (taken) lost.push({ mention: m, reason: 'a list or a rule reads these words' });
      else kept.push(m);
    }
    return { standing: kept, rejected: lost };
  },
};
