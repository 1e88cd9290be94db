import type { Command } from 'commander';
import { sentenceOf } from '@platform/event-store/verify-finding';
import type { VerifiedLog } from '@platform/event-store/verify-log';
import { verifyLog } from '@platform/event-store/verify-log';
import { onOneConnection, sqlOf } from '@platform/postgres/one-connection';
import { ContextDatabase } from '@platform/projections/context-database';
import { acceptRestoredLog } from '@platform/runtime/accept-restored-log';
import type { ContextDefinition } from '@platform/runtime/context';
import { streamsOf } from '@platform/runtime/context-streams';
import { SqlSignerMemory } from '@platform/transparency-log/sql-signer-memory';
import { FoundWrong, print, printJson } from './command-line';
import { contexts } from './contexts';
import type { Open } from './open';
import { progressOf } from './progress';

interface Output {
  readonly json?: true;
}

export function addStoreCommands(program: Command, open: Open): void {
  const store = program.command('store').description('the log of every event');

  store
    .command('head')
    .description('the position of the last event')
    .option('--json', 'for machines')
    .action(({ json }: Output) =>
      open(async ({ platform }) => {
        const position = await platform.store.head();
        if (json) printJson({ position });
        else print(`The last event is at position ${position}.`);
      }),
    );

  store
    .command('verify')
    .description('read the whole log and say whether it holds; exit code 2 when it does not')
    .option('--json', 'for machines')
    .action(({ json }: Output) =>
      open(async ({ platform, databaseUrl, owner, settings }) => {
        const verified = await onOneConnection(owner, async (sql) =>
          verifyLog({
            ...{ sql, keys: sqlOf(owner), store: platform.store, codec: platform.codec, keyring: platform.keyring },
            definitions: streamsOf(contexts, platform),
            signed: await signedHead(databaseUrl),
            inPostgres: settings.eventStoreUrl === undefined,
            onProgress: progressOf('Reading the log'),
          }),
        );
        if (json) printJson(verified);
        else say(verified);
        if (verified.wrong > 0) throw new FoundWrong();
      }),
    );

  store
    .command('accept-restored-log')
    .description('let a log that was put back to before what others were told go on, under a new epoch')
    .option('--json', 'for machines')
    .action(({ json }: Output) =>
      open(async ({ owner, clock, databaseUrl }) => {
        for (const definition of contexts) await (await openContext(databaseUrl, definition)).close();
        const names = contexts.map(({ name }) => name);
        const accepted = await onOneConnection(owner, (sql) => acceptRestoredLog(sql, names, clock.now()));
        if (json) return printJson(accepted ?? { missing: [] });
        if (!accepted) return print('No context has stopped publishing; there is nothing to accept.');
        const { epoch, after, missing, ahead } = accepted;
        print(`The log goes on under epoch ${epoch}: events after position ${after} are told as new ones.`);
        print('Others were told of these, and the log does not have them:');
        for (const { context, messageId, position } of missing)
          print(`  ${messageId} of ${context}, position ${position}`);
        if (ahead.length === 0) return;
        print('These were further than the log. Start every process again, and rebuild the views among them:');
        for (const id of ahead) print(`  ${id}`);
      }),
    );
}

const openContext = (url: string, definition: ContextDefinition) =>
  ContextDatabase.open({ url, context: definition.name, rows: definition.rows, migrations: definition.migrations });

async function signedHead(url: string) {
  const definition = contexts.find(({ name }) => name === 'assurance');
  if (!definition) return null;
  const database = await openContext(url, definition);
  try {
    return await new SqlSignerMemory(database).load();
  } finally {
    await database.close();
  }
}

function say({ head, events, streams, opened, erased, signed, wrong, findings }: VerifiedLog): void {
  print(wrong === 0 ? 'The log holds.' : `The log does NOT hold: ${wrong} of what was looked at is wrong.`);
  for (const finding of findings) print(`  ${sentenceOf(finding)}`);
  if (wrong > findings.length) print(`  And ${wrong - findings.length} more.`);
  print(`${events} events of ${streams} streams, the last at position ${head}: ${opened} opened, ${erased} erased.`);
  print(
    signed === null
      ? 'No signed checkpoint was compared.'
      : `They give the ${signed} entries of the signed log whose checkpoint was signed last.`,
  );
}
