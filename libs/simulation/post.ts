import type { CommandContext } from '@platform/event-store/command-context';
import { consequence } from '@platform/event-store/command-context';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { MessageConsumer, Publisher, Reaction } from '@platform/runtime/context-parts';
import { askAcceptedConsumer } from '../contexts/care-plan/src/integration/consumes/ask-accepted.consumer';
import { keyWorkerNamedConsumer } from '../contexts/care-plan/src/integration/consumes/key-worker-named.consumer';
import { decisionTakenPublisher } from '../contexts/care-plan/src/integration/publishes/decision-taken.publisher';
import { handOverPublisher } from '../contexts/care-plan/src/integration/publishes/hand-over.publisher';
import { planPublisher } from '../contexts/care-plan/src/integration/publishes/plan.publisher';
import { whenHandOverAcceptedThenJoinTeam } from '../contexts/care-plan/src/reactions/when-hand-over-accepted-then-join-team/when-hand-over-accepted-then-join-team.reaction';
import type { AskNameGiven } from '../contexts/identity/src/integration/consumes/introduction-received.consumer';
import { introductionReceivedConsumer } from '../contexts/identity/src/integration/consumes/introduction-received.consumer';
import { teamMembershipConsumer } from '../contexts/identity/src/integration/consumes/team-membership.consumer';
import { clocksConsumer } from '../contexts/intake/src/integration/consumes/clocks.consumer';
import { handOverConsumer } from '../contexts/intake/src/integration/consumes/hand-over.consumer';
import { intakePublisher } from '../contexts/intake/src/integration/publishes/intake.publisher';
import { whenDeathIsRecordedThenHearOfDeath } from '../contexts/intake/src/reactions/when-death-is-recorded-then-hear-of-death/when-death-is-recorded-then-hear-of-death.reaction';
import { whenIntroductionMovesOnThenTellIntroducer } from '../contexts/intake/src/reactions/when-introduction-moves-on-then-tell-introducer/when-introduction-moves-on-then-tell-introducer.reaction';
import { outcomesPublisher } from '../contexts/outcomes/src/integration/publishes/outcomes.publisher';
import { providerDirectoryPublisher } from '../contexts/provider-directory/src/integration/publishes/provider-directory.publisher';
import { asService } from './town';

const PUBLISHERS: readonly Publisher[] = [
  ...[intakePublisher, planPublisher, handOverPublisher, decisionTakenPublisher],
  ...[outcomesPublisher, providerDirectoryPublisher],
];
const ALWAYS: readonly MessageConsumer[] = [
  ...[clocksConsumer, handOverConsumer, keyWorkerNamedConsumer, askAcceptedConsumer, teamMembershipConsumer],
];
const REACTIONS: readonly Reaction[] = [
  ...[whenHandOverAcceptedThenJoinTeam, whenDeathIsRecordedThenHearOfDeath, whenIntroductionMovesOnThenTellIntroducer],
];

const byCategory = <Part extends Publisher | Reaction>(
  parts: readonly Part[],
): ReadonlyMap<string, readonly Part[]> => {
  const of = new Map<string, Part[]>();
  for (const part of parts) {
    for (const { category } of part.streams) of.set(category, [...(of.get(category) ?? []), part]);
  }
  return of;
};
const TELLING = byCategory(PUBLISHERS);
const REACTING = byCategory(REACTIONS);
/** Every id of a consumer and a reaction begins with the name of its context. */
const contextOf = (id: string): string => id.slice(0, id.indexOf('.'));
const NO_SQL = { query: () => Promise.reject(new Error('No consumer of a simulation asks a database.')) };

type Execute = (command: object) => unknown;
interface Waiting {
  readonly id: string;
  readonly cause: RecordedEvent;
  bring(execute: Execute, context: CommandContext): Promise<void>;
}

/** What contexts have still to hear: said by the real publishers, taken by the real consumers and reactions, at once and in order. */
export class Post {
  private waiting: Waiting[] = [];
  private readonly consumers: readonly MessageConsumer[];
  private readonly byType = new Map<string, readonly MessageConsumer[]>();

  constructor(askNameGiven: AskNameGiven) {
    // No address is kept and nothing is sent, so no digest is ever asked for.
    this.consumers = [...ALWAYS, introductionReceivedConsumer(askNameGiven, () => '')];
  }

  take(recorded: RecordedEvent, category: string): void {
    for (const publisher of TELLING.get(category) ?? []) {
      const message = publisher.translate(recorded);
      if (!message) continue;
      for (const consumer of this.hearing(message.type)) {
        this.waiting.push({
          ...{ id: consumer.id, cause: recorded },
          bring: (execute, context) =>
            consumer.handle(message as never, {
              ...{ context, sql: NO_SQL },
              execute: (command) => Promise.resolve(execute(command)),
            }),
        });
      }
    }
    for (const reaction of REACTING.get(category) ?? []) {
      this.waiting.push({
        ...{ id: reaction.id, cause: recorded },
        bring: (execute, context) => {
          const command = reaction.react(recorded, context);
          if (command) execute(command);
          return Promise.resolve();
        },
      });
    }
  }

  private hearing(type: string): readonly MessageConsumer[] {
    const known = this.byType.get(type) ?? this.consumers.filter(({ types }) => types.some((one) => one === type));
    this.byType.set(type, known);
    return known;
  }

  /** Until nothing waits. The ids of what follows are those that the running product would give. */
  async deliverAll(now: Date, execute: Execute): Promise<void> {
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      const { id, cause, bring } = next;
      const of = { id: cause.id, correlationId: cause.metadata.correlationId };
      await bring(execute, consequence(id, of, now, asService(contextOf(id))));
    }
  }
}
