import type { Command } from 'commander';
import type { ReadPage } from '@platform/event-store/port/event-store';
import type { Opened } from '@platform/process/operator';
import { isEqual } from '@platform/projections/compare-tables';
import { schemaOf } from '@platform/projections/context-database';
import type { Projection } from '@platform/projections/projection';
import { viewOf } from '@platform/projections/projection';
import type { Rebuilt } from '@platform/projections/rebuild';
import { rebuild } from '@platform/projections/rebuild';
import { FoundWrong, OperatorError, print, printJson } from './command-line';
import { contexts } from './contexts';
import type { Open } from './open';
import { progressOf } from './progress';

interface Known {
  readonly context: string;
  readonly projection: Projection;
}

export function addProjectionCommands(program: Command, open: Open): void {
  const projection = program.command('projection').description('the views that pages are shown from');

  projection
    .command('list')
    .description('every view, and how far in the log it is')
    .option('--json', 'for machines')
    .action(({ json }: { json?: true }) =>
      open(async (opened) => {
        const head = await opened.platform.store.head();
        const views = await Promise.all(known(opened).map((one) => stateOf(opened, one, head)));
        if (json) return printJson({ head, views });
        for (const { view, position, behind, tables } of views) {
          const where =
            position === null ? 'never filled' : behind === 0n ? 'up to date' : `${behind} positions behind`;
          print(`${view.padEnd(34)} ${where.padEnd(24)} ${tables.join(', ') || 'read from streams'}`);
        }
      }),
    );

  projection
    .command('rebuild')
    .description('fill a view anew beside the live one, compare both, and let the fresh one take its place')
    .argument('<context.projection>', 'such as intake.huddle-board; see projection list')
    .option('--accept-differences', 'let the fresh one take its place also when both differ')
    .option('--json', 'for machines')
    .action((name: string, { json, acceptDifferences = false }: { json?: true; acceptDifferences?: boolean }) =>
      open(async (opened) => {
        const { context, projection: asked } = find(known(opened), name);
        const { databaseUrl: url, owner, platform } = opened;
        const rebuilt = await rebuild({
          ...{ url, owner, store: platform.store, context, projection: asked, acceptDifferences },
          open: openedFor(opened, asked),
          onProgress: progressOf(`Filling ${viewOf(asked)} anew`),
        });
        if (json) printJson({ view: viewOf(asked), ...rebuilt });
        else say(viewOf(asked), rebuilt);
        if (!rebuilt.switched) throw new FoundWrong();
      }),
    );
}

function known({ platform }: Opened): Known[] {
  return contexts.flatMap(({ name: context, parts }) =>
    (parts(platform).projections ?? []).map((projection) => ({ context, projection })),
  );
}

function find(all: readonly Known[], name: string): Known {
  const found = all.find(({ projection }) => projection.id === name || viewOf(projection) === name);
  if (found) return found;
  throw new OperatorError(
    `There is no view "${name}". There are ${all.map(({ projection }) => viewOf(projection)).join(', ')}.`,
  );
}

/** How far it is from the last event that it has to take; others in between are none of its business. */
async function stateOf({ owner, platform }: Opened, { context, projection }: Known, head: bigint) {
  const { id, tables, streams } = projection;
  const table = `${schemaOf(context)}.checkpoint`;
  const there = await owner.query<{ is: boolean }>('SELECT to_regclass($1) IS NOT NULL AS is', [table]);
  const { rows } = there.rows[0]?.is
    ? await owner.query<{ position: string }>(`SELECT position FROM ${table} WHERE id = $1`, [id])
    : { rows: [] };
  const position = rows[0] ? BigInt(rows[0].position) : null;
  const categories = streams.map(({ category }) => category);
  const waiting = await platform.store.readAll({ after: position ?? 0n, categories, limit: 1 });
  const behind = waiting.events.length === 0 ? 0n : head - (position ?? 0n);
  return { view: viewOf(projection), id, position, behind, tables };
}

function openedFor({ platform }: Opened, { streams }: Projection) {
  const definitions = new Map(streams.map((stream) => [stream.category, stream]));
  return async ({ events }: ReadPage) => {
    const decoded = await Promise.all(events.map((event) => platform.streams.decode(definitions, event)));
    return decoded.filter((event) => event !== undefined);
  };
}

function say(view: string, { position, tables, equal, switched }: Rebuilt): void {
  for (const difference of tables) {
    const { table, rows, missing, surplus, different, liveHash, freshHash } = difference;
    print(
      isEqual(difference)
        ? `${table}: ${rows} rows, the same (${liveHash.slice(0, 12)}).`
        : `${table}: ${missing} rows were missing, ${surplus} are in no event, ${different} say something else (${liveHash.slice(0, 12)} live, ${freshHash.slice(0, 12)} fresh).`,
    );
  }
  if (equal) print(`${view} is that of the log at position ${position}.`);
  else if (switched) print(`${view} was not that of the log; at position ${position} it is now.`);
  else
    print(
      `${view} is NOT that of the log at position ${position}, and was left as it is. Look why, then say --accept-differences.`,
    );
}
