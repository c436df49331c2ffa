import { type Command, Option } from 'commander';

/** What is done about copies of one report: each says of which, only the earliest is taken, or they are not looked for. */
export type Duplicates = 'mark' | 'collapse' | 'off';

export function addDuplicatesOption(command: Command, otherwise: Duplicates): void {
  command.addOption(
    new Option('--duplicates <how>', 'copies of one report: mark them, take only the earliest, or do not look for them')
      .choices(['mark', 'collapse', 'off'])
      .default(otherwise),
  );
}
