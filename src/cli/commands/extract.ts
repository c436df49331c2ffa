import type { Command } from 'commander';

/** `warta extract PATH…`: the records, one JSON object a line. */
export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description('print one JSON record per document (NDJSON)')
    .argument('<paths...>', 'files, folders or globs; - for standard input')
    .action(async (paths: string[]) => {
      const { readDocuments } = await import('../../ingest/index.js');
      const { loadKnowledge } = await import('../../knowledge/index.js');
      const { createAnalyzer } = await import('../../pipeline.js');
      const analyzer = createAnalyzer(loadKnowledge());
      for await (const raw of readDocuments(paths)) process.stdout.write(`${JSON.stringify(analyzer.analyze(raw))}\n`);
    });
}
