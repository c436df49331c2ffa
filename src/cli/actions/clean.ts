import { articlePieces, cleanParagraphs } from '../../clean/article.js';
import { createCleaner } from '../../clean/index.js';
import { describeProblem } from '../../ingest/index.js';
import type { Analysis } from '../../model/analysis.js';
import type { Document } from '../../model/document.js';
import { TextView } from '../../text/text-view.js';
import { cleanInputs } from '../clean-inputs.js';
import { type InputOptions, readOptionsOf } from '../input-options.js';
import { openKnowledge } from '../knowledge.js';
import { writeOutput } from '../output.js';
import { diffLines, explainLines, jsonLine, markdownArticle, textArticle } from '../render/clean.js';
import { printError } from '../terminal.js';

/** Options of `warta clean`, as given. */
export interface CleanOptions extends InputOptions {
  readonly format: 'text' | 'markdown' | 'json';
  readonly output?: string;
  readonly explain?: true;
  readonly diff?: true;
  readonly knowledge?: string[];
}

/** Prints each article clean, or what cleaning took away. Problems go to standard error; the rest is still printed. */
export async function clean(paths: readonly string[], options: CleanOptions): Promise<void> {
  await writeOutput(pieces(paths, options), options.output);
}

async function* pieces(paths: readonly string[], options: CleanOptions): AsyncGenerator<string> {
  const cleaner = createCleaner(await openKnowledge(options));
  let written = 0;
  for await (const event of cleanInputs(paths, readOptionsOf(options), cleaner)) {
    if (event.kind === 'problem') {
      printError(describeProblem(event.problem));
      if (event.problem.severity === 'error') process.exitCode = 2;
    } else if (event.kind === 'document') {
      const { document } = event;
      if (document.language !== 'id' && options.anyLanguage !== true) {
        printError(
          `${document.path}: ${document.diagnostics.find((d) => d.code === 'language/not-indonesian')?.message ?? 'Not Indonesian.'} Left out; --any-language takes it.`,
        );
        continue;
      }
      yield render(document, written++, options);
    } else {
      yield render(fromRecord(event.record), written++, options);
    }
  }
}

/** A saved record has its zones already, counted in its own unit. */
function fromRecord(record: Analysis): Shown {
  const text = record.text ?? '';
  const view = new TextView(text, record.offsetUnit);
  const zones = record.zones.map((z) => ({ ...z, start: view.utf16(z.start), end: view.utf16(z.end) }));
  return { path: record.path, id: record.id, text, zones, metadata: record.metadata };
}

type Shown = Pick<Document, 'path' | 'id' | 'text' | 'zones' | 'metadata'>;

function render(document: Shown, number: number, options: CleanOptions): string {
  if (options.explain === true) return explainLines(document.path, articlePieces(document));
  if (options.diff === true) return diffLines(document.path, articlePieces(document));
  const paragraphs = cleanParagraphs(document);
  if (options.format === 'json') return jsonLine(document, paragraphs, articlePieces(document));
  const article =
    options.format === 'markdown' ? markdownArticle(document.metadata, paragraphs) : textArticle(document.metadata, paragraphs);
  return number === 0 ? article : `\n${options.format === 'markdown' ? '' : '=====\n\n'}${article}`;
}
