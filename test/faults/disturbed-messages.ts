import { randomUUID } from 'node:crypto';
import { TELLING_TYPE } from '@platform/messaging/contract/told';
import type { Consumer } from '@platform/messaging/port/bus';
import { receive } from '@platform/messaging/port/inbox';
import { ContextDatabase } from '@platform/projections/context-database';
import type { Chance } from './chance';
import type { FaultyDatabase } from './faulty-database';
import { Failed } from './failed';
import type { KeptMessages } from './kept-messages';
import { CHAOTIC, EFFECTS, listening } from './work';

const AT_ONCE = 4;

/** What was given to consumers in a way in which no sound bus would give it, so that afterwards the effects can be judged. */
export class DisturbedMessages {
  /** Texts of what nobody can handle. */
  readonly poisoned = new Set<string>();
  /** Of the consumer that hears everything in any order: the newest revision that it was given, by stream. */
  readonly newest = new Map<string, number>();

  constructor(
    private readonly database: FaultyDatabase,
    private readonly kept: KeptMessages,
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
      const all = await this.sound();
      const inbox = await this.database.sql<{ id: string }>(
        'SELECT message_id::text AS id FROM outcomes.inbox WHERE consumer = $1',
        [EFFECTS],
      );
      const known = new Set(inbox.map(({ id }) => id));
      const handled = all.filter(({ id }) => known.has(id)).slice(-window);
      for (const outcome of await this.deliver(
        listening(EFFECTS, opened),
        handled.map(({ text }) => text),
      )) {
        if (outcome !== 'repeated')
          throw new Failed(`A message that had been handled was given again and was ${outcome}.`);
      }
      const newest = all.slice(-window);
      await this.deliver(
        listening(CHAOTIC, opened),
        newest.map(({ text }) => text),
      );
      for (const { stream, revision } of newest) {
        this.newest.set(stream, Math.max(this.newest.get(stream) ?? -1, Number(revision)));
      }
      await this.kept.putAgain(this.shuffled(newest.map(({ text }) => text)));
    } finally {
      await opened.close();
    }
    const ill = Array.from({ length: poisoned }, () => this.poison());
    ill.forEach((text) => this.poisoned.add(text));
    if (ill.length > 0) await this.kept.put(ill);
  }

  /** What can be handled, in the order of the log, each once. */
  private async sound() {
    const texts = (await this.kept.all()).filter((text) => !this.poisoned.has(text));
    const messages = texts.map((text) => ({ ...(JSON.parse(text) as Told), text }));
    const once = [...new Map(messages.map((message) => [message.id, message])).values()];
    return once.sort((a, b) => Number(BigInt(a.position) - BigInt(b.position)));
  }

  private shuffled(messages: readonly string[]): string[] {
    return this.chance.shuffled(
      messages.flatMap((text) => Array.from({ length: this.chance.between(1, 5) }, () => text)),
    );
  }

  private async deliver(consumer: Consumer, messages: readonly string[]) {
    const shuffled = this.shuffled(messages);
    const outcomes: string[] = [];
    const one = async () => {
      for (let text = shuffled.pop(); text !== undefined; text = shuffled.pop())
        outcomes.push(await receive(consumer, text));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    return outcomes;
  }

  private poison(): string {
    const id = randomUUID();
    const sound = { id, type: TELLING_TYPE, stream: `poison-${id}`, revision: '0' };
    return this.chance.one([
      `{"id":"${id}", "cut off in the mid`,
      JSON.stringify(sound),
      JSON.stringify({ ...sound, type: 'intake.nobody-knows-this.v1' }),
      JSON.stringify({ ...sound, data: 'x'.repeat(900_000) }),
      JSON.stringify([id]),
    ]);
  }
}

interface Told {
  readonly id: string;
  readonly stream: string;
  readonly revision: string;
  readonly position: string;
}
