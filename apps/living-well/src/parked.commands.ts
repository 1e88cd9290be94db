import type { Command } from 'commander';
import type { Operations } from '@platform/operations/operations';
import { SET_ASIDE_REASONS } from '@platform/operations/set-aside.rules';
import { asking, contextsOf, withUrl } from './ask-contexts';
import { FoundWrong, OperatorError, print, printJson } from './command-line';

type Answer = Awaited<ReturnType<Operations['read']>>;
type Replayed = Awaited<ReturnType<Operations['retry']>>;

/** What stands still, and the two ways on. */
export function addParkedCommands(program: Command): void {
  const parked = program
    .command('parked')
    .description('streams that stand still by a message or event nobody can take');

  withUrl(parked.command('list'))
    .description('what is parked, why, and how many wait behind it')
    .option('--context <name>', 'of this context alone')
    .option('--json', 'for machines')
    .action(async ({ context, json }: { context?: string; json?: true }, command: Command) => {
      const ask = asking(command);
      const found = [];
      for (const name of contextsOf(context)) {
        const { parked: all } = (await ask(name, '')) as Answer;
        found.push(...all.map((one) => ({ context: name, ...one })));
      }
      if (json) return printJson(found);
      if (found.length === 0) print('Nothing is parked.');
      for (const one of found) {
        print(`${one.context} ${one.parkingId}`);
        print(
          `  ${one.kind} ${one.type}, revision ${one.revision} of ${one.stream}${one.position ? `, position ${one.position}` : ''}`,
        );
        print(
          `  ${one.code}: ${one.reason}; parked by ${one.parkedBy} since ${one.since}, tried ${one.tries}, ${one.waiting} wait behind it`,
        );
      }
    });

  withUrl(parked.command('retry <context> <id>'))
    .description('tries a parked stream again, in order; exit code 2 while it stays parked')
    .action(async (context: string, id: string, _: object, command: Command) => {
      const [name = ''] = contextsOf(context);
      tellOutcome((await asking(command)(name, `/parked/${encodeURIComponent(id)}/retry`, {})) as Replayed);
    });

  withUrl(parked.command('set-aside <context> <id>'))
    .description('lets a stream go on without what it is parked by, for good; this is recorded')
    .requiredOption('--reason <code>', `one of ${SET_ASIDE_REASONS.join(', ')}`)
    .requiredOption('--note <text>', 'what you found; no names of people, and nothing that anybody said')
    .action(
      async (context: string, id: string, { reason, note }: { reason: string; note: string }, command: Command) => {
        const [name = ''] = contextsOf(context);
        const ask = asking(command);
        const { parked: all } = (await ask(name, '')) as Answer;
        const itemId = all.find(({ parkingId }) => parkingId === id)?.itemId;
        if (!itemId) throw new OperatorError(`Nothing is parked under ${id} in ${name}. See "parked list".`);
        tellOutcome((await ask(name, `/parked/${id}/set-aside`, { itemId, reason, note })) as Replayed);
      },
    );
}

function tellOutcome({ handled, isFree }: Replayed): void {
  print(`${handled} taken. ${isFree ? 'The stream goes on.' : 'The stream stays parked.'}`);
  if (!isFree) throw new FoundWrong();
}
