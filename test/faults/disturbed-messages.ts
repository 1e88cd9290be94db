import { randomUUID } from 'node:crypto';
import { TELLING_TYPE } from '@platform/messaging/contract/told';
import type { Consumer } from '@platform/messaging/port/bus';
import { topicOf } from '@platform/messaging/port/bus';
import { receive } from '@platform/messaging/port/inbox';
import { ContextDatabase } from '@platform/projections/context-database';
import type { Chance } from './chance';
import type { FaultyDatabase } from './faulty-database';
import { Failed } from './failed';
import { CHAOTIC, countEffect, EFFECTS } from './work';

const AT_ONCE = 4;

/** What was given to consumers in a way in which no sound bus would give it, so that afterwards the effects can be judged. */
export class DisturbedMessages {
  /** Message ids of what nobody can handle. */
  readonly poisoned: string[] = [];
  /** Of the consumer that hears everything in any order: the newest revision that it was given, by stream. */
  readonly newest = new Map<string, number>();

  constructor(
    private readonly database: FaultyDatabase,
    private readonly chance: Chance,
  ) {}

  /** The newest messages again, each up to five times, in any order and several at once; and some that are ill. */
  async disturb(window: number, poisoned: number): Promise<void> {
    const opened = await ContextDatabase.open({
      url: this.database.url,
      context: 'outcomes',
      rows: [],
      migrations: [],
    });
    try {
      const handled = await this.newestMessages(
        window,
        `AND position <= (SELECT position FROM bus.consumer WHERE id = '${EFFECTS}')`,
      );
      for (const outcome of await this.deliver(listening(EFFECTS, opened), handled)) {
        if (outcome !== 'repeated')
          throw new Failed(`A message that had been handled was given again and was ${outcome}.`);
      }
      const all = await this.newestMessages(window);
      await this.deliver(listening(CHAOTIC, opened), all);
      for (const text of all) {
        const { stream, revision } = JSON.parse(text) as { stream: string; revision: string };
        this.newest.set(stream, Math.max(this.newest.get(stream) ?? -1, Number(revision)));
      }
    } finally {
      await opened.close();
    }
    for (let i = 0; i < poisoned; i += 1) await this.poison();
  }

  private async newestMessages(count: number, where = ''): Promise<string[]> {
    const rows = await this.database.sql<{ message: string }>(
      `SELECT message FROM bus.message WHERE type = $1 AND NOT id = ANY($2) ${where} ORDER BY position DESC LIMIT $3`,
      [TELLING_TYPE, this.poisoned, count],
    );
    return rows.map(({ message }) => message);
  }

  private async deliver(consumer: Consumer, messages: readonly string[]) {
    const often = messages.flatMap((text) => Array.from({ length: this.chance.between(1, 5) }, () => text));
    const shuffled = this.chance.shuffled(often);
    const outcomes: string[] = [];
    const one = async () => {
      for (let text = shuffled.pop(); text !== undefined; text = shuffled.pop())
        outcomes.push(await receive(consumer, text));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    return outcomes;
  }

  /** As a broken publisher would, past the check of its shape. */
  private async poison(): Promise<void> {
    const id = randomUUID();
    const sound = { id, type: TELLING_TYPE, stream: `poison-${id}`, revision: '0' };
    const message = this.chance.one([
      `{"id":"${id}", "cut off in the mid`,
      JSON.stringify(sound),
      JSON.stringify({ ...sound, data: 'x'.repeat(1_000_000) }),
      JSON.stringify([id]),
    ]);
    this.poisoned.push(id);
    await this.database.sql(
      `WITH one AS MATERIALIZED (SELECT pg_advisory_xact_lock(7236002))
       INSERT INTO bus.message (topic, type, id, message) SELECT $1, $2, $3, $4 FROM one`,
      [topicOf(TELLING_TYPE), TELLING_TYPE, id, message],
    );
  }
}

function listening(id: string, database: ContextDatabase): Consumer {
  return { id, types: [TELLING_TYPE], database, handle: (message, sql) => countEffect(id, message, sql) };
}
