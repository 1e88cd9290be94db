import type { Command } from 'commander';
import type { Operations } from '@platform/operations/operations';
import { asking, contextsOf, withUrl } from './ask-contexts';
import { FoundWrong, print } from './command-line';

type Answer = Awaited<ReturnType<Operations['read']>>;

/** What was published, held against what was taken. */
export function addReconcileCommands(program: Command): void {
  withUrl(program.command('reconcile'))
    .description('compares what was published with what was taken; exit code 2 when something did not arrive')
    .option('--context <name>', 'what this context has taken, alone')
    .option('--all', 'also what was compared before')
    .option('--take-missing', 'asks the owners for what never came, and takes it')
    .action(async (asked: { context?: string; all?: true; takeMissing?: true }, command: Command) => {
      const ask = asking(command);
      let open = 0;
      for (const name of contextsOf(asked.context)) {
        const { compared } = (await ask(name, '/reconciliation/compare', { all: asked.all === true })) as {
          compared: number;
        };
        print(`${name}: ${compared} messages compared`);
        if (asked.takeMissing) {
          const { taken } = (await ask(name, '/reconciliation/take-missing', {})) as { taken: number };
          print(`  ${taken} taken`);
        }
        const { differences } = ((await ask(name, '')) as Answer).reconciliation;
        for (const { kind, type, revision, stream, position, owner, messageId, consumer } of differences) {
          print(
            `  ${kind}: ${type} ${messageId}, revision ${revision} of ${stream}, position ${position} of ${owner}, for ${consumer}`,
          );
        }
        open += differences.length;
      }
      if (open > 0) throw new FoundWrong();
    });
}
