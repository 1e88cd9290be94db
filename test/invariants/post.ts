import type { CommandContext } from '@platform/event-store/command-context';
import { consequence, idFrom } from '@platform/event-store/command-context';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import { ANYONE } from '@platform/access-control/principal';
import type { MessageConsumer, Publisher, Reaction } from '@platform/runtime/context-parts';
import { askAcceptedConsumer } from '../../libs/contexts/care-plan/src/integration/consumes/ask-accepted.consumer';
import { keyWorkerNamedConsumer } from '../../libs/contexts/care-plan/src/integration/consumes/key-worker-named.consumer';
import { handOverPublisher } from '../../libs/contexts/care-plan/src/integration/publishes/hand-over.publisher';
import { planPublisher } from '../../libs/contexts/care-plan/src/integration/publishes/plan.publisher';
import { whenHandOverAcceptedThenJoinTeam } from '../../libs/contexts/care-plan/src/reactions/when-hand-over-accepted-then-join-team/when-hand-over-accepted-then-join-team.reaction';
import { whenSteppedUpThenJoinTeam } from '../../libs/contexts/care-plan/src/reactions/when-stepped-up-then-join-team/when-stepped-up-then-join-team.reaction';
import { farewellConsumer } from '../../libs/contexts/intake/src/integration/consumes/farewell.consumer';
import { handOverConsumer } from '../../libs/contexts/intake/src/integration/consumes/hand-over.consumer';
import { intakePublisher } from '../../libs/contexts/intake/src/integration/publishes/intake.publisher';
import { whenDeathIsRecordedThenHearOfDeath } from '../../libs/contexts/intake/src/reactions/when-death-is-recorded-then-hear-of-death/when-death-is-recorded-then-hear-of-death.reaction';
import { providerDirectoryPublisher } from '../../libs/contexts/provider-directory/src/integration/publishes/provider-directory.publisher';
import type { Entry } from './log';

const PUBLISHERS: readonly Publisher[] = [
  intakePublisher,
  planPublisher,
  handOverPublisher,
  providerDirectoryPublisher,
];
const CONSUMERS: readonly MessageConsumer[] = [
  keyWorkerNamedConsumer,
  handOverConsumer,
  farewellConsumer,
  askAcceptedConsumer,
];
const REACTIONS: readonly Reaction[] = [
  whenHandOverAcceptedThenJoinTeam,
  whenSteppedUpThenJoinTeam,
  whenDeathIsRecordedThenHearOfDeath,
];

/** How a message fares on its way. */
export type Fate = 'arrives' | 'is lost and kept' | 'arrives, and its acknowledgement is lost';

interface Waiting {
  readonly cause: RecordedEvent;
  readonly what: string;
  /** Undefined when it came through. */
  bring(execute: (command: object) => Promise<unknown>, context: CommandContext): Promise<void>;
}

/** What contexts have told each other and nobody has taken: in order within a stream, and in no order between streams. */
export class Post {
  private readonly queues = new Map<string, Waiting[]>();

  /** Whoever hears of an event gets it; the real publishers, consumers and reactions say who and what. */
  take({ recorded, category }: Entry): void {
    for (const publisher of PUBLISHERS) {
      if (!publisher.streams.some((stream) => stream.category === category)) continue;
      const message = publisher.translate(recorded);
      if (!message) continue;
      for (const consumer of CONSUMERS.filter(({ types }) => types.includes(message.type))) {
        this.queue(consumer.id, recorded, {
          cause: recorded,
          what: `${message.type} to ${consumer.id}`,
          bring: (execute, context) => consumer.handle(message as never, { execute, context, sql: NO_SQL }),
        });
      }
    }
    for (const reaction of REACTIONS) {
      if (!reaction.streams.some((stream) => stream.category === category)) continue;
      this.queue(reaction.id, recorded, {
        cause: recorded,
        what: `${recorded.event.type} to ${reaction.id}`,
        async bring(execute, context) {
          const command = reaction.react(recorded, context);
          if (command) await execute(command);
        },
      });
    }
  }

  get names(): string[] {
    return [...this.queues.keys()];
  }

  /** The oldest of one queue; what happened in words. What fails stays, and is brought again. */
  async deliver(
    name: string,
    fate: Fate,
    now: Date,
    execute: (command: object) => Promise<unknown>,
  ): Promise<{ readonly what: string; readonly cameThrough: boolean }> {
    const queue = this.queues.get(name);
    const next = queue?.[0];
    if (!queue || !next) throw new Error(`Nothing waits in ${name}.`);
    if (fate === 'is lost and kept') return { what: next.what, cameThrough: false };
    const consumer = name.split(' ')[0] ?? name;
    const cause = { id: next.cause.id, correlationId: idFrom('correlation', next.cause.id) };
    try {
      await next.bring(execute, consequence(consumer, cause, now, ANYONE));
    } catch {
      return { what: next.what, cameThrough: false };
    }
    if (fate === 'arrives') {
      queue.shift();
      if (queue.length === 0) this.queues.delete(name);
    }
    return { what: next.what, cameThrough: true };
  }

  private queue(consumerId: string, { stream }: RecordedEvent, waiting: Waiting): void {
    const name = `${consumerId} ${stream}`;
    this.queues.set(name, [...(this.queues.get(name) ?? []), waiting]);
  }
}

const NO_SQL = { query: () => Promise.reject(new Error('No consumer of a history asks a database.')) };
