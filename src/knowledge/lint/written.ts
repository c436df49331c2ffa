import { ENTRY_SCHEMAS, type FactKind } from '../compile/schema.js';
import type { LintRule } from './contract.js';
import { everyFact } from './every-fact.js';

const FIRST = ['id', 'name', 'aliases'];
const LAST = ['from', 'to', 'source', 'note', 'examples', 'not'];

/** Keys of an entry in their one order: what it is, how it is called, its kind's own, when, by whom it is said, its cases. */
function orderOf(kind: string): readonly string[] {
  const own = Object.hasOwn(ENTRY_SCHEMAS, kind) ? Object.keys(ENTRY_SCHEMAS[kind as FactKind].shape) : [];
  return [...FIRST, ...own.filter((key) => !FIRST.includes(key) && !LAST.includes(key)), ...LAST];
}

/** Keys stand in the canonical order, so that two reviewers find them at the same place. */
export const keyOrder: LintRule = ({ facts }, report) => {
  for (const fact of everyFact(facts)) {
    const order = orderOf(fact.kind);
    const known = fact.keys().filter((key) => order.includes(key));
    const wrong = known.find((key, i) => i > 0 && order.indexOf(key) < order.indexOf(known[i - 1]));
    if (wrong !== undefined) {
      report({
        ...fact.at(wrong),
        rule: 'key-order',
        severity: 'error',
        message: `"${wrong}" stands too late; the order is ${order.filter((k) => known.includes(k)).join(', ')}`,
      });
    }
  }
};

/** An id is one entry's, over all files. */
export const duplicateIds: LintRule = ({ facts }, report) => {
  const first = new Map<string, { file: string; line: number }>();
  for (const fact of everyFact(facts)) {
    const key = `${fact.kind === 'regulation-titles' ? 'title ' : ''}${fact.value.id}`;
    const standing = first.get(key);
    if (standing === undefined) first.set(key, fact);
    else
      report({
        ...fact.at('id'),
        rule: 'duplicate-id',
        severity: 'error',
        message: `${fact.value.id} stands in ${standing.file}:${standing.line} too`,
      });
  }
};

/** A written form stands once in its entry. */
export const repeatedAliases: LintRule = ({ facts }, report) => {
  for (const fact of everyFact(facts)) {
    const seen = new Map<string, string>();
    (fact.value.aliases ?? []).forEach((alias, i) => {
      const key = [alias.text, alias.from ?? '', alias.to ?? ''].join(' ');
      if (seen.has(key))
        report({
          ...fact.at('aliases', i),
          rule: 'repeated-alias',
          severity: 'error',
          message: `${fact.value.id} has the alias "${alias.text}" twice`,
        });
      seen.set(key, alias.text);
    });
  }
};
