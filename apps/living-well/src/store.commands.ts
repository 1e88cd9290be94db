import type { Command } from 'commander';
import { print, printJson } from './command-line';
import type { Open } from './open';

export function addStoreCommands(program: Command, open: Open): void {
  const store = program.command('store').description('the log of every event');

  store
    .command('head')
    .description('the position of the last event')
    .option('--json', 'for machines')
    .action(({ json }: { json?: true }) =>
      open(async ({ platform }) => {
        const position = await platform.store.head();
        if (json) printJson({ position });
        else print(`The last event is at position ${position}.`);
      }),
    );
}
