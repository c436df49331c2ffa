import type { MetadataField } from '../../../model/metadata.js';
import { foldName } from '../../../text/slug.js';
import type { RecordView } from '../../record-view.js';
import type { Statement, StatementReader } from '../contract.js';
import { pathMatches } from '../path-pattern.js';
import { takeField } from '../things.js';

/** `article seeds/a.txt has published 2023-09-08`, `article seeds/a.txt has author Livia Kristianti`. */
export const articleField: StatementReader = (words) => {
  const back = words.mark();
  if (words.takeAny('article', 'document') === undefined) return undefined;
  const file = words.takeUntil('A path', 'has');
  if (!words.take('has')) {
    back();
    return undefined;
  }
  const field = takeField(words) ?? words.fail('This is no field of the metadata.', 'Write published, outlet, title …');
  const value = words.isAtEnd ? undefined : words.takeUntil('The value');
  return new ArticleField(file, field, value);
};

class ArticleField implements Statement {
  readonly tellsBreaches = true;
  readonly needsBound = false;
  private looked = 0;
  private breaches = 0;

  constructor(
    private readonly file: string,
    private readonly field: MetadataField,
    private readonly value: string | undefined,
  ) {}

  add({ record }: RecordView, tell: Parameters<Statement['add']>[1]): void {
    if (!pathMatches(this.file, record.path)) return;
    this.looked++;
    const given = record.metadata[this.field];
    const values = given === undefined ? [] : typeof given === 'string' ? [given] : given;
    const right = this.value === undefined ? values.length > 0 : values.some((v) => this.isMeant(v));
    if (right) return;
    this.breaches++;
    tell({
      message: `${this.field} is ${values.length === 0 ? 'missing' : `"${values.join(', ')}"`}${this.value === undefined ? '' : `, not "${this.value}"`}.`,
    });
  }

  result(): ReturnType<Statement['result']> {
    const { looked, breaches } = this;
    return {
      holds: looked > 0 && breaches === 0,
      value: breaches,
      base: looked,
      summary: looked === 0 ? 'no such file' : `${looked - breaches} of ${looked}`,
    };
  }

  /** A day may be stated less precisely than the record has it. */
  private isMeant(value: string): boolean {
    const wanted = this.value!;
    if (this.field === 'published' || this.field === 'modified')
      return value === wanted || value.startsWith(`${wanted}T`) || value.startsWith(`${wanted}-`);
    return this.field === 'url' ? value === wanted : foldName(value) === foldName(wanted);
  }
}
