import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Publisher } from '@platform/runtime/context-parts';
import { WatchReplay } from '../contexts/assurance/src/index';
import { carerConcernPublisher } from '../contexts/care-plan/src/integration/publishes/carer-concern.publisher';
import { handOverPublisher } from '../contexts/care-plan/src/integration/publishes/hand-over.publisher';
import { leftWordPublisher } from '../contexts/care-plan/src/integration/publishes/left-word.publisher';
import { planPublisher } from '../contexts/care-plan/src/integration/publishes/plan.publisher';
import { identityPublisher } from '../contexts/identity/src/integration/publishes/identity.publisher';
import { clocksPublisher } from '../contexts/intake/src/integration/publishes/clocks.publisher';
import { intakePublisher } from '../contexts/intake/src/integration/publishes/intake.publisher';
import { promisesPublisher } from '../contexts/intake/src/integration/publishes/promises.publisher';
import { outcomesPublisher } from '../contexts/outcomes/src/integration/publishes/outcomes.publisher';
import { providerDirectoryPublisher } from '../contexts/provider-directory/src/integration/publishes/provider-directory.publisher';
import type { Appending } from './ledger';
import type { Loss } from './planted';
import { FOLLOWS, LOSSES } from './planted';
import { play } from './play';
import { NOBODY_IS_LOST } from './rates';

const PUBLISHERS: readonly Publisher[] = [
  ...[intakePublisher, promisesPublisher, planPublisher, handOverPublisher, carerConcernPublisher],
  ...[leftWordPublisher, clocksPublisher, identityPublisher, outcomesPublisher, providerDirectoryPublisher],
];

export interface Found {
  readonly events: number;
  /** Of whoever was lost on purpose: how many in each way, and of these how many the watch found. */
  readonly planted: Readonly<Record<string, { readonly lost: number; readonly found: number }>>;
  /** Alerts about anybody else, or of another kind than what they lack. */
  readonly falseAlarms: readonly {
    readonly rule: string;
    readonly personId: string | null;
    readonly subjectId: string;
    readonly dueAt: string;
  }[];
}

/** What one context told the others, and when. */
export interface Told {
  readonly type: string;
  readonly data: object;
  readonly at: Date;
}

/** Everything that is told in what happens, in its order; `onEvents` hears how much happened. */
export async function* toldIn(
  happens: AsyncIterable<readonly Appending[]>,
  onEvents: (count: number) => void = () => undefined,
): AsyncGenerator<Told> {
  for await (const appendings of happens) {
    for (const { definition, stream, events, context } of appendings) {
      onEvents(events.length);
      const telling = PUBLISHERS.filter(({ streams }) =>
        streams.some(({ category }) => category === definition.category),
      );
      for (const event of events) {
        const metadata = { recordedAt: context.now.toISOString() };
        for (const { translate } of telling) {
          const told = translate({ event, stream, metadata } as RecordedEvent);
          if (told) yield { type: told.type, data: told.data, at: context.now };
        }
      }
    }
  }
}

/** A word at the door is of nobody until it is placed. */
const whoseIs = ({ personId, subjectId }: { readonly personId: string | null; readonly subjectId: string }): string =>
  personId ?? subjectId;

/** Plays a year in which nobody is lost but on purpose, and looks whom the watch finds. */
export async function findTheLost(
  people: number,
  seed: number,
  ofEach: number,
  rates = NOBODY_IS_LOST,
): Promise<Found> {
  const losses = Array.from({ length: ofEach }, () => LOSSES).flat();
  const { happens, lost } = play({ people, months: 12, seed, rates, losses });
  const replay = new WatchReplay();
  let [events, last] = [0, new Date(0)];
  for await (const { type, data, at } of toldIn(happens, (count) => (events += count))) {
    last = at;
    replay.hear(type, data, at);
  }
  replay.passUntil(last);
  const alerts = replay.alerts();
  const isFound = (lostId: string, loss: Loss) => alerts.some((one) => whoseIs(one) === lostId && one.rule === loss);
  const planted = LOSSES.map((loss) => {
    const of = [...lost].filter(([, how]) => how === loss).map(([lostId]) => lostId);
    return [loss, { lost: of.length, found: of.filter((lostId) => isFound(lostId, loss)).length }] as const;
  });
  const falseAlarms = alerts.filter((one) => {
    const how = lost.get(whoseIs(one));
    return how === undefined || !([how, ...(FOLLOWS[how] ?? [])] as readonly string[]).includes(one.rule);
  });
  return { events, planted: Object.fromEntries(planted), falseAlarms };
} // prettier-ignore
