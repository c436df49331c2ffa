import { WartaError } from '../errors.js';
import type { GoldDocument, GoldMark } from '../model/gold.js';
import type { Label } from '../model/label.js';
import { countCodePoints } from '../text/line-index.js';
import { labelOfName } from './gold-labels.js';

/**
 * Reads CoNLL columns: the token first, its tag last (BIO, IOB1, BIOES and BILOU alike), a blank line between sentences.
 * A new document begins at `-DOCSTART-` or at `# newdoc id = NAME`; without a name it is the file's, or, of several, known by its text.
 * The text is the tokens with blanks and line ends between; it is laid onto the article by its letters when scored.
 */
export function parseConll(source: string, place: string, name: string): GoldDocument[] {
  const documents: GoldDocument[] = [];
  let draft = new Draft();
  let title = '';
  const close = (): void => {
    if (draft.isEmpty()) return;
    documents.push({ ...draft.done(title || name, place), ...(title === '' && { anonymous: true }) });
    draft = new Draft();
    title = '';
  };
  source.split('\n').forEach((raw, i) => {
    const line = raw.trimEnd();
    if (line === '') draft.endSentence();
    else if (line.startsWith('-DOCSTART-')) close();
    else if (line.startsWith('# newdoc')) {
      close();
      title = (line.split('=')[1] ?? '').trim();
    } else if (!isComment(line)) {
      const columns = line.split(line.includes('\t') ? '\t' : /\s+/u);
      const tag = columns[columns.length - 1];
      if (columns.length < 2 || !isTag(tag)) {
        throw new WartaError('gold/conll', `"${line}" is not a token with its tag.`, {
          place: `${place}:${i + 1}`,
          remedy: 'Write the token, a tab and a tag such as B-PER or O.',
        });
      }
      draft.add(columns[0], tag);
    }
  });
  close();
  // a file with one document names it
  return documents.length === 1 ? documents.map(({ anonymous: _, ...d }) => d) : documents;
}

const isComment = (line: string): boolean => line.startsWith('# ') && line.includes('=');
const isTag = (tag: string): boolean => tag === 'O' || (tag.length > 2 && tag[1] === '-' && 'BIESLUMW'.includes(tag[0]));

class Draft {
  private text = '';
  private length = 0;
  private readonly marks: { type: Label; tag: string; start: number; end: number; from: number }[] = [];
  /** The mark that the next token may go on with. */
  private open: { type: Label; tag: string; start: number; end: number; from: number } | undefined;
  private gap = '';

  isEmpty(): boolean {
    return this.text === '';
  }

  endSentence(): void {
    this.open = undefined;
    if (this.text !== '') this.gap = '\n';
  }

  add(token: string, tag: string): void {
    this.text += this.gap;
    this.length += this.gap.length;
    this.gap = ' ';
    const from = this.text.length;
    const start = this.length;
    this.text += token;
    this.length += countCodePoints(token, 0, token.length);
    const name = tag.slice(2);
    const type = labelOfName(name);
    if (type === undefined) this.open = undefined;
    else if (this.open !== undefined && this.open.tag === name && 'IEML'.includes(tag[0])) this.open.end = this.length;
    else {
      this.open = { type, tag: name, start, end: this.length, from };
      this.marks.push(this.open);
    }
    if ('ELSUW'.includes(tag[0])) this.open = undefined;
  }

  done(name: string, place: string): GoldDocument {
    const points = Array.from(this.text);
    const marks = this.marks.map(({ type, start, end }): GoldMark => ({ type, start, end, text: points.slice(start, end).join('') }));
    return { name, place, text: this.text, tokenized: true, metadata: {}, marks };
  }
}
