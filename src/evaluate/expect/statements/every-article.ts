import type { MetadataField } from '../../../model/metadata.js';
import type { RecordView } from '../../record-view.js';
import { type Bound, holds, takeBound } from '../bound.js';
import type { Statement, StatementReader } from '../contract.js';
import { counted, FIELD_NAMES, hasField, marksOf, pluralOf, takeField, takeThing, withArticle } from '../things.js';
import type { Words } from '../words.js';

/** What an article can have: tells what it has instead, or nothing where it has it. */
interface Condition {
  has(view: RecordView): boolean;
  readonly words: string;
}

/** `every article has published`, `every article has at least 2 quotes and outlet`, `no article has diagnostic date/weekday-mismatch`. */
export const everyArticle: StatementReader = (words) => {
  const back = words.mark();
  const every = words.takeAny('every', 'each', 'no');
  if (every === undefined || !words.takeAny('article has', 'document has')) {
    back();
    return undefined;
  }
  const conditions = [takeCondition(words)];
  while (words.take('and')) conditions.push(takeCondition(words));
  words.expectEnd();
  return new EveryArticle(conditions, every !== 'no');
};

function takeCondition(words: Words): Condition {
  if (words.take('diagnostic')) {
    const code = words.takeWord('The code of a diagnostic');
    return { has: ({ record }) => record.diagnostics.some((d) => d.code === code || d.severity === code), words: `a diagnostic ${code}` };
  }
  const field = takeField(words);
  if (field !== undefined) return fieldCondition(field);
  words.takeAny('a', 'an');
  const bound: Bound | undefined = takeBound(words, true);
  const label = takeThing(words);
  if (label === undefined)
    return words.fail('This is nothing that an article has.', `Write a field (${FIELD_NAMES.join(', ')}), or "at least 2 quotes".`);
  const least: Bound = bound ?? { operator: '>=', number: 1, isShare: false, text: 'at least 1' };
  return {
    has: (view) => holds(marksOf(view, label).length, least),
    words: bound === undefined ? withArticle(label) : `${bound.text} ${pluralOf(label)}`,
  };
}

const fieldCondition = (field: MetadataField): Condition => ({ has: (view) => hasField(view, field), words: field });

class EveryArticle implements Statement {
  readonly tellsBreaches = true;
  readonly needsBound = false;
  private all = 0;
  private breaches = 0;

  constructor(
    private readonly conditions: readonly Condition[],
    private readonly wanted: boolean,
  ) {}

  add(view: RecordView, tell: Parameters<Statement['add']>[1]): void {
    this.all++;
    const wrong = this.conditions.filter((c) => c.has(view) !== this.wanted).map((c) => c.words);
    if (wrong.length === 0) return;
    this.breaches++;
    tell({ message: `The article ${this.wanted ? 'lacks' : 'has'} ${wrong.join(' and ')}.` });
  }

  result(): ReturnType<Statement['result']> {
    const { all, breaches } = this;
    return {
      holds: breaches === 0,
      value: breaches,
      base: all,
      summary: `${all - breaches} of ${counted(all, 'article')}`,
      isEmpty: all === 0,
    };
  }
}
