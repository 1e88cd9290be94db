import type { Command } from 'commander';
import type { Operations } from '@platform/operations/operations';
import { asking, contextsOf, withUrl } from './ask-contexts';
import { print, printJson } from './command-line';

type Answer = Awaited<ReturnType<Operations['read']>>;

/** How far behind publishers, consumers and views are. */
export function addLagCommands(program: Command): void {
  withUrl(program.command('lag'))
    .description('how far behind publishers, consumers and followers are')
    .option('--context <name>', 'of this context alone')
    .option('--json', 'for machines')
    .action(async ({ context, json }: { context?: string; json?: true }, command: Command) => {
      const ask = asking(command);
      const all = [];
      for (const name of contextsOf(context)) all.push({ context: name, ...((await ask(name, '')) as Answer).lag });
      if (json) return printJson(all);
      for (const { context: name, publishers, consumers, followers } of all) {
        print(name);
        for (const { id, events, oldestUnsentSeconds } of publishers) {
          print(`  ${id}: ${events} events to tell, the oldest for ${Math.round(oldestUnsentSeconds)} s`);
        }
        if (!consumers) print('  the bus does not say what consumers have still to take');
        for (const { id, messages } of consumers ?? []) print(`  ${id}: ${messages} messages to take`);
        for (const { id, positions } of followers) print(`  ${id}: ${positions} positions behind`);
      }
    });
}
