import type { Analysis } from '../../model/analysis.js';
import { oneLine } from '../clean-text.js';
import type { StreamFormat } from '../contract.js';
import { type Tagged, type TokenRow, tokenSentences } from './token-rows.js';

/** The tag of one token for the span around it, by whether the span begins and ends with the token. */
type Scheme = (span: Tagged | undefined, first: boolean, last: boolean) => string;

const bioScheme: Scheme = (span, first) => (span === undefined ? 'O' : `${first ? 'B' : 'I'}-${span.tag}`);
const bilouScheme: Scheme = (span, first, last) =>
  span === undefined ? 'O' : `${first ? (last ? 'U' : 'B') : last ? 'L' : 'I'}-${span.tag}`;

type Layer = 'name' | 'quote';

/** Tags of all tokens of a document for one layer. A quotation over several sentences goes on from one to the next. */
function tags(rows: readonly TokenRow[], layer: Layer, scheme: Scheme): string[] {
  return rows.map((row, i) => {
    const span = row[layer];
    return scheme(span, rows[i - 1]?.[layer] !== span, rows[i + 1]?.[layer] !== span);
  });
}

/** One line a token: `line` gets the token, the tag of the name and that of the quotation around it. An empty line behind each sentence. */
function body(record: Analysis, fold: boolean, scheme: Scheme, line: (token: string, name: string, quote: string) => string): string {
  const sentences = [...tokenSentences(record, fold)];
  const rows = sentences.flat();
  const names = tags(rows, 'name', scheme);
  const quotes = tags(rows, 'quote', scheme);
  let i = 0;
  let out = '';
  for (const sentence of sentences) {
    for (const row of sentence) {
      out += `${line(row.text, names[i], quotes[i])}\n`;
      i++;
    }
    out += '\n';
  }
  return out;
}

function columns(name: string, about: string, scheme: Scheme): StreamFormat {
  return {
    name,
    extension: 'tsv',
    about,
    needsText: true,
    kind: 'stream',
    create: ({ fold }) => ({
      begin: () => '',
      document(record) {
        const head = `# newdoc id = ${oneLine(record.path)}\n`;
        return head + body(record, fold, scheme, (token, tag, quote) => (fold ? `${token}\t${tag}` : `${token}\t${quote}\t${tag}`));
      },
      end: () => '',
    }),
  };
}

/** Tab-separated: token, tag of the quotation around it, tag of the name (the last column is what taggers learn). */
export const bio = columns('bio', 'token, quotation, name in BIO; --fold leaves token and PER ORG LOC', bioScheme);
export const bilou = columns('bilou', 'token, quotation, name in BILOU; --fold leaves token and PER ORG LOC', bilouScheme);

/**
 * The four columns of CoNLL-2003: token, part of speech (not known), chunk, name. The chunk column has the quotations, since names inside
 * quotations need the last one.
 */
export const conll2003: StreamFormat = {
  name: 'conll2003',
  extension: 'conll',
  about: 'four columns in BIO, quotations in the third; --fold gives PER ORG LOC',
  needsText: true,
  kind: 'stream',
  create: ({ fold }) => ({
    begin: () => '',
    document: (record) => `-DOCSTART- -X- O O\n\n${body(record, fold, bioScheme, (token, tag, quote) => `${token} -X- ${quote} ${tag}`)}`,
    end: () => '',
  }),
};
