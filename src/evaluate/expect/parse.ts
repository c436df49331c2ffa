import { WartaError } from '../../errors.js';
import type { Written, WrittenExpectation } from '../../store/expectations.js';
import { type Bound, takeBound } from './bound.js';
import type { Statement, StatementReader } from './contract.js';
import { articleField } from './statements/article-field.js';
import { everyArticle } from './statements/every-article.js';
import { holder } from './statements/holder.js';
import { measure } from './statements/measure.js';
import { noMark } from './statements/no-mark.js';
import { presence } from './statements/presence.js';
import { sighting } from './statements/sighting.js';
import { SentenceFault, Words } from './words.js';

/** The kinds of sentences, in the order in which they are tried. */
const READERS: readonly StatementReader[] = [everyArticle, articleField, holder, sighting, noMark, presence, measure];

/** An expectation, ready to watch documents. */
export interface Expectation {
  readonly source: WrittenExpectation;
  readonly statement: Statement;
  readonly warnIf?: Bound;
  readonly errorIf?: Bound;
}

/** Reads the sentence and bounds of an expectation. Throws WartaError with the line and column of the word that is wrong. */
export function parseExpectation(source: WrittenExpectation): Expectation {
  const statement = read(source.sentence, readStatement);
  const warnIf = source.warnIf && read(source.warnIf, readBound);
  const errorIf = source.errorIf && read(source.errorIf, readBound);
  if (statement.needsBound && warnIf === undefined && errorIf === undefined) {
    throw new WartaError('expectations/bound', 'The measure has no bound.', {
      place: source.sentence.place(),
      remedy: 'Write ">= 0.8" behind it, or add warn_if or error_if.',
    });
  }
  return { source, statement, ...(warnIf && { warnIf }), ...(errorIf && { errorIf }) };
}

function readStatement(words: Words): Statement {
  for (const reader of READERS) {
    const statement = reader(words);
    if (statement !== undefined) return statement;
  }
  return words.fail(
    'This is no sentence that is understood.',
    'Begin as in "every article has published", "no date after publication", "person NAME holds POST on DAY", "regulation ID is cited in at least 3 documents", "figure 7634 titik in FILE" or "quotes with speaker >= 0.8".',
  );
}

function readBound(words: Words): Bound {
  const bound = takeBound(words) ?? words.fail('A bound is missing.', 'Write "> 3", "< 0.8" or "> 5%".');
  words.expectEnd();
  return bound;
}

function read<T>(written: Written, reader: (words: Words) => T): T {
  try {
    return reader(new Words(written.text));
  } catch (fault) {
    if (!(fault instanceof SentenceFault)) throw fault;
    throw new WartaError('expectations/sentence', fault.message, { place: written.place(fault.offset), remedy: fault.remedy });
  }
}
