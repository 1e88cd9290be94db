import type { Command } from 'commander';
import { sentenceOf } from '@platform/event-store/verify-finding';
import type { VerifiedLog } from '@platform/event-store/verify-log';
import { verifyLog } from '@platform/event-store/verify-log';
import { onOneConnection, sqlOf } from '@platform/postgres/one-connection';
import { ContextDatabase } from '@platform/projections/context-database';
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
}

async function signedHead(url: string) {
  const definition = contexts.find(({ name }) => name === 'assurance');
  if (!definition) return null;
  const database = await ContextDatabase.open({ url, context: definition.name, ...definition });
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
