import type { Command } from 'commander';
import { LOADING_TABLE_SQL } from '@demonstration/loading-mark';
import { backUp } from '@platform/backup/backup';
import { readKnownErasures } from '@platform/backup/known-erasures';
import { restore } from '@platform/backup/restore';
import type { ContextToBackUp } from '@platform/backup/tables';
import { LOG_EPOCH_SQL } from '@platform/event-store/log-epoch';
import { preparePostgresEventStore } from '@platform/event-store/postgres/postgres-event-store';
import { preparePostgresBus } from '@platform/messaging/postgres/postgres-bus';
import type { KnownErasure } from '@platform/privacy/erasures';
import { PRIVACY_SCHEMA_SQL } from '@platform/privacy/postgres-keyring';
import type { OperatorDatabase } from '@platform/process/operator';
import { ContextDatabase } from '@platform/projections/context-database';
import type { Platform } from '@platform/runtime/platform.module';
import { prepareSignIn } from '@platform/sign-in/sign-in-schema';
import { OperatorError, print, printJson } from './command-line';
import { contexts } from './contexts';
import type { Open, OpenDatabase } from './open';
import { progressOf } from './progress';

interface Output {
  readonly json?: true;
}

interface ErasedSince {
  readonly erasures?: string;
  readonly nothingErasedSince?: boolean;
}

export function addBackupCommands(program: Command, open: Open, openDatabase: OpenDatabase): void {
  program
    .command('backup')
    .description('write everything that the product cannot make again, as of one moment, while it goes on')
    .argument('<dir>', 'a new or empty folder')
    .option('--json', 'for machines')
    .action((folder: string, { json }: Output) =>
      open(async ({ owner, platform, settings, clock }) => {
        assertInPostgres(settings.eventStoreUrl);
        const onProgress = progressOf('Backing up');
        const manifest = await backUp({
          ...{ owner, folder, now: clock.now(), onProgress },
          contexts: contextsToBackUp(platform),
        });
        if (json) return printJson(manifest);
        print(`Backed up ${manifest.events} events, the last at position ${manifest.position}, into ${folder}.`);
        print('The master key is not in it. Keep it apart: without it nobody can read the backup.');
      }),
    );

  program
    .command('restore')
    .description('put a backup into a new database or data directory, all of it or nothing')
    .argument('<dir>', 'what backup wrote')
    .option('--erasures <path>', 'what was erased since: what erasure list wrote, or a later backup')
    .option('--nothing-erased-since', 'says that nothing was erased since the backup was made')
    .option('--json', 'for machines')
    .action((folder: string, { json, ...since }: Output & ErasedSince) =>
      openDatabase(async (database) => {
        const { owner, masterKey, clock, settings } = database;
        assertInPostgres(settings.eventStoreUrl);
        const erasures = await erasuresSince(since);
        const onProgress = progressOf('Restoring');
        const { manifest, epoch, erasedAgain } = await restore({
          ...{ owner, folder, masterKey, contexts, erasures, now: clock.now(), onProgress },
          prepare: () => prepare(database),
        });
        if (json) return printJson({ position: manifest.position, events: manifest.events, epoch, erasedAgain });
        print(
          `Restored ${manifest.events} events, the last at position ${manifest.position}. The log goes on under epoch ${epoch}.`,
        );
        print(`${erasedAgain} erasures were younger than the backup and were done again.`);
        print('Views are filled from the log at the next start. Check it first: living-well store verify.');
      }),
    );
}

/** A backup has the keys of what was erased after it, so nobody restores one without having said what that was. */
async function erasuresSince({ erasures, nothingErasedSince = false }: ErasedSince): Promise<readonly KnownErasure[]> {
  if ((erasures === undefined) === nothingErasedSince) return erasures ? readKnownErasures(erasures) : [];
  throw new OperatorError(
    'What was erased since the backup was made must not come back with it. Say --erasures with what "erasure list --out" wrote or the folder of a later backup, or --nothing-erased-since.',
  );
}

function contextsToBackUp(platform: Platform): ContextToBackUp[] {
  return contexts.map(({ name, parts }) => ({ name, projections: parts(platform).projections ?? [] }));
}

function assertInPostgres(eventStoreUrl: string | undefined): void {
  if (eventStoreUrl === undefined) return;
  throw new OperatorError(
    'The log is kept in EventStoreDB, and this backs up PostgreSQL alone. Back up both with their own tools, the log last.',
  );
}

/** Every table of the product, without a row in it. */
async function prepare({ databaseUrl: url, owner }: OperatorDatabase): Promise<void> {
  await preparePostgresEventStore(url);
  await preparePostgresBus(url);
  await prepareSignIn(owner);
  await owner.query(
    `BEGIN; SELECT pg_advisory_xact_lock(7236000); ${LOG_EPOCH_SQL} ${PRIVACY_SCHEMA_SQL} ${LOADING_TABLE_SQL} COMMIT;`,
  );
  for (const { name: context, rows, migrations } of contexts) {
    await (await ContextDatabase.open({ url, context, rows, migrations })).close();
  }
}
