import type { InputEvent, ReadContext, Reader, Source } from '../contract.js';
import { decodeExactly } from '../decode.js';
import { problem } from '../problems.js';
import { rowEvent } from '../rows.js';

const HEAD = 65_536;

/** Tables: CSV with commas or semicolons, TSV. The first row names the columns. Read row by row. */
export const table: Reader = {
  name: 'CSV or TSV',
  endings: ['csv', 'tsv', 'tab'],
  mediaTypes: ['text/csv', 'text/tab-separated-values'],
  matches: () => false,
  async *read(source: Source, context: ReadContext): AsyncGenerator<InputEvent> {
    const head = await source.bytes.head(HEAD);
    if (head.length === 0) return yield problem(source.path, 'input/empty-file', 'The file is empty.', 'Remove it, or save it again.');
    // Cut at a line end, so that no sign is halved.
    const lf = head.lastIndexOf(10);
    const { encoding } = await decodeExactly(head.subarray(0, lf < 0 ? head.length : lf), source.charset);
    const { parse } = await import('csv-parse');
    const parser = parse({
      bom: true,
      columns: (names: string[]) => names.map((n, i) => (n.trim() === '' ? `column ${i + 1}` : n.trim())),
      delimiter: delimiterOf(head, source.name),
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: context.options.maxDocumentBytes * 4,
      info: true,
    });
    const skipped: InputEvent[] = [];
    parser.on('skip', (error: { message?: string; lines?: number } | undefined) => {
      skipped.push(
        problem(
          `${source.path}#${error?.lines ?? '?'}`,
          'input/bad-row',
          `The row cannot be read: ${(error?.message ?? 'unknown fault').slice(0, 120)}.`,
          'Look at its quotation marks.',
        ),
      );
    });
    const feeding = feed(source, encoding, parser);
    let rows = 0;
    for await (const item of parser as AsyncIterable<{ record: Record<string, string>; info: { lines: number } }>) {
      yield* skipped.splice(0);
      rows++;
      yield rowEvent(source, rows + 1, JSON.stringify(item.record), item.record, encoding, context.options);
    }
    await feeding;
    yield* skipped;
    if (rows === 0)
      yield problem(source.path, 'input/no-text', 'The table has no rows below its first.', 'Let the first row name the columns.');
  },
};

/** Hands the bytes on as text, waiting where the parser is full. */
async function feed(source: Source, encoding: string, parser: import('csv-parse').Parser): Promise<void> {
  const iconv = await import('iconv-lite');
  const decoder = ((iconv as unknown as { default?: typeof iconv }).default ?? iconv).getDecoder(encoding);
  try {
    for await (const piece of source.bytes.pieces()) {
      const text = decoder.write(piece);
      if (text !== '' && !parser.write(text)) await new Promise<void>((go) => parser.once('drain', go));
    }
    const rest = decoder.end();
    if (rest !== undefined && rest !== '') parser.write(rest);
    parser.end();
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

/** The sign that parts the first row's names; quoted names are passed over. */
function delimiterOf(head: Buffer, name: string): string {
  if (/\.(tsv|tab)(\.|$)/i.test(name)) return '\t';
  const lf = head.indexOf(10);
  const first = head.toString('latin1', 0, lf < 0 ? head.length : lf).replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t', '|'].map((d) => [d, first.split(d).length] as const);
  return counts.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
