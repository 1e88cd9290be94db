import type { Command } from 'commander';
import { livesUpTo, recomputation } from '@contexts/assurance';
import { FoundWrong, OperatorError, print, printJson } from './command-line';
import type { Open } from './open';

interface Asked {
  readonly figure?: string;
  readonly json?: true;
}

/** Published figures, counted again from the log. */
export function addFiguresCommands(program: Command, open: Open): void {
  const figures = program.command('figures').description('the published figures of the place');

  figures
    .command('recompute')
    .description('count published figures again from the log and compare; exit code 2 when one is not the same')
    .option('--figure <id>', 'this one alone, such as introductions.v1.2026-03.r1')
    .option('--json', 'for machines')
    .action(({ figure, json }: Asked) =>
      open(async ({ platform, owner }) => {
        const { rows } = await owner.query<{ id: string }>(
          'SELECT figure_id AS id FROM assurance.published_figure ORDER BY up_to, period, figure_id',
        );
        const wanted = rows.map(({ id }) => id).filter((id) => figure === undefined || id === figure);
        if (figure !== undefined && wanted.length === 0) {
          throw new OperatorError(`No figure "${figure}" was published. Leave --figure out to see those that were.`);
        }
        const { store, streams } = platform;
        const ports = { store, streams, lives: readOnce((upTo) => livesUpTo(store, upTo)), rootAt: signedRoots(owner) };
        const found = [];
        for (const id of wanted) found.push({ figure: id, ...(await recomputation(ports, id)) });
        const different = found.filter(({ equal }) => equal !== true);
        if (json) printJson(found);
        else {
          for (const { figure: id, equal, differences } of found) {
            print(
              equal
                ? `${id}: the same`
                : `${id}: NOT the same. ${(differences ?? ['The log tells nothing of it.']).join(' ')}`,
            );
          }
          print(summaryOf(found.length, different.length));
        }
        if (different.length > 0) throw new FoundWrong();
      }),
    );
}

/** That nothing was compared is never said as if everything were the same. */
export function summaryOf(counted: number, different: number): string {
  if (counted === 0) return 'No figure has been published yet, so nothing was counted again.';
  return `${counted} figures were counted again; ${different} are not the same.`;
}

/** Figures of one period are counted from the same events. */
function readOnce<Value>(read: (upTo: bigint) => Promise<Value>): (upTo: bigint) => Promise<Value> {
  let last: { readonly upTo: bigint; readonly value: Promise<Value> } | undefined;
  return (upTo) => {
    if (last?.upTo !== upTo) last = { upTo, value: read(upTo) };
    return last.value;
  };
}

type Owner = Parameters<Parameters<Open>[0]>[0]['owner'];

/** Of the checkpoints that were signed; whether the log still has those roots is for "store verify". */
function signedRoots(owner: Owner): (size: number) => Promise<string | null> {
  return async (size) => {
    const { rows } = await owner.query<{ root: string }>(
      'SELECT root FROM assurance.signed_checkpoint WHERE size = $1',
      [size],
    );
    return rows[0]?.root ?? null;
  };
}
