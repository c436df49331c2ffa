import type { Tokens } from '../../model/tokens.js';
import { tokenText } from '../../model/tokens.js';
import type { NameReading } from '../contract.js';
import type { LintInput, LintRule } from './contract.js';
import { everyFact } from './every-fact.js';

const NAMED = new Set(['people', 'posts', 'organizations', 'platforms', 'programs', 'places']);

/** An entry is found in its examples, and not in its counter-examples unless by a form that it calls ambiguous itself. */
export const examples: LintRule = (input, report) => {
  for (const fact of everyFact(input.facts)) {
    if (!NAMED.has(fact.kind)) continue;
    const { id } = fact.value;
    (fact.value.examples ?? []).forEach((text, i) => {
      if (!found(input, text, id, () => true))
        report({ ...fact.at('examples', i), rule: 'example', severity: 'error', message: `${id} is not found in its example "${text}"` });
    });
    (fact.value.not ?? []).forEach((text, i) => {
      if (found(input, text, id, clear))
        report({
          ...fact.at('not', i),
          rule: 'counter-example',
          severity: 'error',
          message: `${id} is found in "${text}", where it must not be`,
        });
    });
  }
};

function found({ compiled, tokenize }: LintInput, text: string, id: string, counts: (r: NameReading, t: Tokens) => boolean): boolean {
  const tokens = tokenize(text);
  for (let i = 0; i < tokens.count; i++) {
    const hit = compiled.names.at(tokens, i);
    if (hit === undefined) continue;
    if (hit.readings.some((r) => r.id === id && counts(r, tokens))) return true;
    i = hit.to - 1;
  }
  return false;
}

/** The form means the entry by itself, or by a word of its context. */
function clear({ alias }: NameReading, tokens: Tokens): boolean {
  if (alias.ambiguous !== true && alias.context === undefined) return true;
  const context = new Set((alias.context ?? []).map((w) => w.toLowerCase()));
  for (let i = 0; i < tokens.count; i++) if (context.has(tokenText(tokens, i).toLowerCase())) return true;
  return false;
}
