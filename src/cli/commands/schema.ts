import type { Command } from 'commander';

/** `warta schema`: the JSON Schema of the record. */
export function registerSchema(program: Command): void {
  program
    .command('schema')
    .description('print the JSON Schema of the document record')
    .action(async () => {
      const { recordJsonSchema } = await import('../../store/record-schema.js');
      process.stdout.write(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
    });
}
