import type { CommandBus } from '@nestjs/cqrs';
import type { CarePlanContext } from '@contexts/care-plan';
import { contentHashOf } from '@contexts/care-plan';
import { demonstrationColleagues } from '@demonstration/accounts';
import { carryOut } from './carry-out';
import { Days } from './days';
import { checkpoint, choice, closing, introduction, journey, listing, naming, opening } from './journeys';
import type { Database } from '@demonstration/loading-mark';
import { beginLoading, finishLoading } from '@demonstration/loading-mark';
import { everybody, peopleWithKeyWorker } from './people';
import { peopleWhoDeclined, waitingPeople } from './people/at-the-door';
import { registerPractitioners } from '@demonstration/register-accounts';
import { demonstrationServices } from './services';
import type { Step } from '@demonstration/steps';
import type { DemonstrationPerson, Huddle } from './story';
import { HUDDLES } from './story';
import type { ShowPlan } from './telling';

export interface Loading {
  readonly commands: Pick<CommandBus, 'execute'>;
  readonly carePlan: Pick<CarePlanContext, 'planFor'>;
  readonly database: Database;
  readonly now: Date;
  /** Called after each person whose story is told. */
  readonly onPerson: (done: number, of: number) => void;
}

const LAST_HUDDLE = HUDDLES[HUDDLES.length - 1];
/** People whose stories are told side by side. */
const AT_ONCE = 10;

/**
 * Twenty services and forty people, through commands, so that each is where the product itself would have brought them.
 * Done once; a loading that was cut short is completed by the next, as of the day of the first.
 */
export async function loadDemonstration({ commands, carePlan, database, now, onPerson }: Loading): Promise<void> {
  const { startedAt, isFinished } = await beginLoading(database, now);
  if (isFinished) return;
  const days = new Days(startedAt);
  const show: ShowPlan = async (planId, reader) => {
    const { state, revision } = await carePlan.planFor(reader, 'plan.read', planId);
    return { revision, contentHash: contentHashOf(state) };
  };
  const together = (steps: readonly Step[]) => allOf(steps.map((step) => carryOut(commands, step)));
  const inOrder = async (steps: readonly Step[]) => {
    for (const step of steps) await carryOut(commands, step);
  };
  let done = 0;
  const told = () => onPerson((done += 1), everybody.length);

  await registerPractitioners(commands, demonstrationColleagues, startedAt);
  await together(demonstrationServices.map((service) => listing(service, days)));
  for (const huddle of HUDDLES) {
    const welcomed = peopleWithKeyWorker.filter((person) => person.huddle === huddle);
    const gone = peopleWhoDeclined.filter((person) => person.huddle === huddle);
    const heldOver = huddle === LAST_HUDDLE ? waitingPeople.filter((person) => person.heldOver) : [];
    await together([
      ...[...welcomed, ...gone].map((person) => introduction(person, arrivalBefore(huddle, person, days))),
      ...heldOver.map((person) => introduction(person, days.hoursAgo(person.hoursWaited))),
    ]);
    await together([...gone.map((person) => choice(person, days)), opening(huddle, days)]);
    await together(welcomed.map((person, before) => naming(person, before, days)));
    await together([closing(huddle, heldOver, days)]);
    gone.forEach(told);
  }
  await together(waitingPeople.map((person) => introduction(person, days.hoursAgo(person.hoursWaited))));
  waitingPeople.forEach(told);
  // In two waves: when the second begins, most of what it stands on has been heard everywhere.
  const journeys = peopleWithKeyWorker.map((person) => journey(person, days, show));
  await allOf(journeys.map(({ beginning }) => inOrder(beginning)));
  for (let from = 0; from < journeys.length; from += AT_ONCE) {
    await allOf(journeys.slice(from, from + AT_ONCE).map(({ since }) => inOrder(since).then(told)));
  }
  await carryOut(commands, checkpoint(now));
  await finishLoading(database, now);
}

/** Waits for all of them, also when one fails, so that nothing runs on behind an error. */
async function allOf(work: readonly Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) if (result.status === 'rejected') throw result.reason;
}

/** One to three working days before, at different times of the day. */
function arrivalBefore(huddle: Huddle, { label }: DemonstrationPerson, days: Days): Date {
  const spread = [...label].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return days.ago(huddle + 1 + (spread % 3), `${String(8 + (spread % 10)).padStart(2, '0')}:${String(spread % 60).padStart(2, '0')}`); // prettier-ignore
}
