import { planIdOf, contentHashOf } from '../../contexts/care-plan/src/care-plan.context';
import { agreeAction } from '../../contexts/care-plan/src/commands/agree-action/agree-action.decide';
import { completeAction } from '../../contexts/care-plan/src/commands/complete-action/complete-action.decide';
import { reviseSection } from '../../contexts/care-plan/src/commands/revise-section/revise-section.decide';
import { setGoal } from '../../contexts/care-plan/src/commands/set-goal/set-goal.decide';
import { signPlan } from '../../contexts/care-plan/src/commands/sign-plan/sign-plan.decide';
import { planStream } from '../../contexts/care-plan/src/domain/plan/plan.state';
import { startHelp } from '../../contexts/intake/src/commands/start-help/start-help.decide';
import { spellStream } from '../../contexts/intake/src/domain/spell/spell.state';
import { spellIdOf } from '../../contexts/intake/src/intake.context';
import { rateGoal } from '../../contexts/outcomes/src/commands/rate-goal/rate-goal.decide';
import { goalRatingStream } from '../../contexts/outcomes/src/domain/goal-rating/goal-rating.state';
import { atWork, DAY_MS, MINUTE_MS } from '../calendar';
import { asPerson, asWorker } from '../town';
import type { World } from '../world';
import { workerOf } from './contact';
import type { Asker, Life } from './life';
import { inTime, later, owed, planOf, thePerson, theWorker } from './life';
import { measure } from './measures';
import { support } from './support';
import { ACTIONS, TEXTS, WANTS } from './words';

type OfPlan = Parameters<typeof planStream.evolve>[1];
type Decide = (
  asked: { readonly by: Asker['by']; readonly at: string },
  plan: typeof planStream.initial,
  history: Parameters<typeof reviseSection>[3],
) => readonly OfPlan[] | { readonly refused: string };

const inThePlan = (world: World, life: Life, asker: Asker, decide: Decide) =>
  world.ask(asker.principal, planStream, planIdOf(life.personId), (plan, history) =>
    decide({ by: asker.by, at: world.at }, plan, history),
  );

/** One meeting about the plan: words, goals, who does what, how they are, and the person's answer to it. */
export async function planTogether(world: World, life: Life): Promise<void> {
  const { chance } = life;
  const worker = theWorker(workerOf(life));
  const steps = [
    () => write(world, life, worker, 'strengths'),
    () => write(world, life, thePerson(life), 'about-me'),
    () => write(world, life, worker, 'needs'),
    ...Array.from({ length: chance.between(1, 3) }, () => () => setAGoal(world, life)),
    ...Array.from({ length: chance.between(1, 4) }, () => () => agreeAnAction(world, life)),
    () => startsToHelp(world, life),
  ];
  let at = world.clock;
  for (const step of steps) {
    later(world, life, at, step);
    at += chance.between(3, 8) * MINUTE_MS;
  }
  if (life.loss !== 'clock-near-its-limit' && chance.happens(world.rates.measured)) {
    later(world, life, at, () => measure(world, life, 'baseline'));
    at += 4 * MINUTE_MS;
  }
  later(world, life, at, () => answerIt(world, life));
  planToSign(world, life, at + MINUTE_MS);
  support(world, life, { change: () => changeIt(world, life), measureAgain: () => measure(world, life, 'again') });
}

async function write(world: World, life: Life, asker: Asker, section: 'strengths' | 'about-me' | 'needs') {
  const text = `${life.chance.one(TEXTS)} Written on ${world.today}.`;
  await inThePlan(world, life, asker, (asked, plan, history) =>
    reviseSection({ section, text, revisionSeen: history.at(-1)?.revision ?? -1n }, asked, plan, history),
  );
}

async function setAGoal(world: World, life: Life): Promise<void> {
  const goalId = world.newId('goal', life.personId);
  const text = life.chance.one(WANTS);
  await inThePlan(world, life, thePerson(life), (asked, plan) => setGoal({ goalId, text }, asked, plan));
  for (const inDays of [0, life.chance.between(30, 60)]) {
    later(world, life, world.clock + inDays * DAY_MS + 2 * MINUTE_MS, () => rate(world, life, goalId));
  }
}

async function rate(world: World, life: Life, goalId: string): Promise<void> {
  const { personId, chance } = life;
  const rating = { goalId, personId, rating: chance.between(1, 9), ratedOn: world.today, ratedBy: personId, today: world.today, at: world.at }; // prettier-ignore
  await world.ask(asPerson(personId), goalRatingStream, goalId, () => rateGoal(rating));
}

async function agreeAnAction(world: World, life: Life): Promise<void> {
  const { chance, personId } = life;
  const worker = workerOf(life);
  const actionId = world.newId('action', personId);
  const isTheirs = chance.happens(0.4);
  const days = chance.between(5, 25);
  const action = { actionId, text: chance.one(ACTIONS), ownerId: isTheirs ? personId : worker.memberId, ownerAgencyId: null, dueOn: world.day(days), goalId: planOf(world, life).goals.at(-1)?.goalId ?? null }; // prettier-ignore
  await inThePlan(world, life, theWorker(worker), (asked, plan) => agreeAction(action, asked, plan));
  later(world, life, atWork(world.clock, chance.between(3, days + 4), chance), async () => {
    const isDone = chance.happens(0.75);
    const outcome = isDone ? ('done' as const) : ('not-done' as const);
    await inThePlan(world, life, theWorker(workerOf(life)), (asked, plan, history) =>
      completeAction({ actionId, outcome, why: isDone ? null : 'The office was closed.' }, asked, plan, history),
    );
  });
}

async function startsToHelp(world: World, life: Life): Promise<void> {
  const { personId } = life;
  const worker = workerOf(life);
  const help = { personId, startedOn: world.today, recordedBy: worker.memberId };
  await world.ask(asWorker(worker), spellStream, spellIdOf(personId), (spell) => startHelp(help, spell, world.today));
}

/** The person says yes or not yet to what the plan says now. */
async function answerIt(
  world: World,
  life: Life,
  says: 'agreed' | 'not-agreed' | undefined = undefined,
): Promise<void> {
  const outcome = says ?? (life.chance.happens(0.92) ? 'agreed' : 'not-agreed');
  const reason = outcome === 'agreed' ? null : 'Not the walking group.';
  await inThePlan(world, life, thePerson(life), (asked, plan) => {
    const contentHash = contentHashOf(plan);
    return signPlan({ contentHash, outcome, reason }, { shownHash: contentHash, contentHash, passagesHash: null }, asked, plan); // prettier-ignore
  });
}

/** Whoever said not yet says yes soon after, when what they asked for is in it. */
function planToSign(world: World, life: Life, at: number): void {
  later(world, life, at, async () => {
    if (planOf(world, life).signature?.outcome === 'agreed') return;
    later(world, life, world.clock + life.chance.between(20, 40) * MINUTE_MS, () => answerIt(world, life, 'agreed'));
  });
}

/** Something is added, so that the person is asked again whether it is right. */
async function changeIt(world: World, life: Life): Promise<void> {
  await setAGoal(world, life);
  const isInTime = inTime(world, life, 'plan-unsigned');
  if (life.loss === 'plan-unsigned') return;
  const days = isInTime ? life.chance.between(1, 6) : life.chance.between(16, 40);
  owed(world, life, atWork(world.clock, days, life.chance), async () => {
    // Handed over, they are asked there; whoever wants nothing any more is asked nothing.
    if (!planOf(world, life).rest) await answerIt(world, life, 'agreed');
  });
}
