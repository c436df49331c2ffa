import { phraseWords } from '../../text/phrase.js';
import type { DerivedWords } from '../format.js';
import type { NamedFacts } from './named-facts.js';
import type { FactOf } from './schema.js';

const forms = (facts: NamedFacts[keyof NamedFacts]): string[] => facts.flatMap((f) => [f.name, ...f.aliases.map((a) => a.text)]);

/** Words that the names give to the grammars. */
export function derivedWords(named: NamedFacts): DerivedWords {
  const personal = new Set(forms(named.person).flatMap(phraseWords));
  const offices = [
    ...(named.organization as FactOf<'organizations'>[]).filter((o) => o.subtype === 'ministry' || o.subtype === 'agency'),
    ...named.role,
  ];
  const office = new Set(offices.flatMap((o) => phraseWords(o.name)).filter((w) => !personal.has(w) && /^\p{Lu}\p{Ll}{2}/u.test(w)));
  const postFirst = new Set(forms(named.role).map((form) => phraseWords(form)[0]));
  return { office: [...office], personal: [...personal].filter((w) => w.length > 2), postFirst: [...postFirst] };
}
