import { passagesTold } from '../../contexts/intake/src/domain/story/story.rules';
import { holdInitialConversation } from '../../contexts/intake/src/commands/hold-initial-conversation/hold-initial-conversation.decide';
import { holdSafetyConversation } from '../../contexts/intake/src/commands/hold-safety-conversation/hold-safety-conversation.decide';
import { identifyNeed } from '../../contexts/intake/src/commands/identify-need/identify-need.decide';
import { keepSafetyPromise } from '../../contexts/intake/src/commands/keep-safety-promise/keep-safety-promise.decide';
import { meetNeed } from '../../contexts/intake/src/commands/meet-need/meet-need.decide';
import { recordContact } from '../../contexts/intake/src/commands/record-contact/record-contact.decide';
import { recordMissedContact } from '../../contexts/intake/src/commands/record-missed-contact/record-missed-contact.decide';
import { tryToReach } from '../../contexts/intake/src/commands/try-to-reach/try-to-reach.decide';
import type { Way } from '../../contexts/intake/src/domain/engagement/engagement.events';
import { engagementStream } from '../../contexts/intake/src/domain/engagement/engagement.state';
import { nextStepDueAt } from '../../contexts/intake/src/domain/engagement/path.rules';
import { immediateNeedStream } from '../../contexts/intake/src/domain/immediate-need/immediate-need.state';
import { introductionStream } from '../../contexts/intake/src/domain/introduction/introduction.state';
import { safetyConversationStream } from '../../contexts/intake/src/domain/safety-conversation/safety-conversation.state';
import { storyStream } from '../../contexts/intake/src/domain/story/story.state';
import { engagementIdOf } from '../../contexts/intake/src/intake.context';
import { atWork, DAY_MS, firstThing, HOUR_MS, MINUTE_MS } from '../calendar';
import type { Worker } from '../town';
import { asWorker } from '../town';
import type { World } from '../world';
import type { Life } from './life';
import { inTime, later, owed } from './life';
import { BROUGHT, GOING_WELL, HARD, NEEDS, WANTS } from './words';

/** What the first contact leads to; undefined for those that come after. */
type Next = ((world: World, life: Life) => Promise<void>) | undefined;
const WAYS: readonly [Way, ...Way[]] = ['met', 'met', 'met', 'phone', 'visit'];

/** They are in touch; the first time the person says what brought them. */
export async function keepInTouch(world: World, life: Life, next: Next): Promise<void> {
  const worker = workerOf(life);
  const { personId, chance } = life;
  const made = { personId, madeOn: world.today, way: chance.one(WAYS), madeBy: worker.memberId, recordedAt: world.at };
  await world.ask(asWorker(worker), engagementStream, engagementIdOf(personId), (engagement) =>
    recordContact(made, engagement, world.today),
  );
  if (!next) return;
  later(world, life, world.clock + chance.between(5, 9) * MINUTE_MS, () => hearTheStory(world, life, worker, next));
}

/** They were not there. From here on somebody finds out how they are. */
export async function theyMiss(world: World, life: Life, next: Next): Promise<void> {
  const worker = workerOf(life);
  const { personId } = life;
  const missed = { personId, missedOn: world.today, planned: 'met', saidBy: worker.memberId, note: null, recordedAt: world.at } as const; // prettier-ignore
  const facts = { concernId: world.newId('concern', personId), nextStepDueAt: nextStepDueAt(world.now, 'england'), today: world.today }; // prettier-ignore
  await world.ask(asWorker(worker), engagementStream, engagementIdOf(personId), (engagement) =>
    recordMissedContact(missed, engagement, facts),
  );
  if (life.loss === 'step-overdue') return;
  const isInTime = life.chance.happens(world.rates.curious);
  const at = isInTime ? world.clock + life.chance.between(90, 150) * MINUTE_MS : atWork(world.clock, life.chance.between(3, 9), life.chance); // prettier-ignore
  later(world, life, at, () => seek(world, life, next, 1));
}

const CHANNELS = ['phone', 'text', 'visit', 'letter'] as const;

async function seek(world: World, life: Life, next: Next, times: number): Promise<void> {
  const worker = workerOf(life);
  const { personId, chance } = life;
  const tried = { personId, channel: CHANNELS[(times - 1) % CHANNELS.length] ?? 'phone', triedOn: world.today, triedBy: worker.memberId, note: null, recordedAt: world.at, nextStepDueAt: nextStepDueAt(world.now, 'england') }; // prettier-ignore
  await world.ask(asWorker(worker), engagementStream, engagementIdOf(personId), (engagement) =>
    tryToReach(tried, engagement, world.today),
  );
  // Early the next day, so that the step is in time whenever in the day it is due.
  if (times >= 2 || chance.happens(0.6)) {
    if (!chance.happens(world.rates.reached) && times < 6) {
      later(world, life, firstThing(world.clock, chance), () => seek(world, life, next, times + 1));
    } else {
      // Earlier in the day than the step before, also where summer time begins in between.
      const early = firstThing(world.clock, chance) - (times > 1 ? 110 * MINUTE_MS : 0);
      later(world, life, early, () => keepInTouch(world, life, next));
    }
  } else later(world, life, firstThing(world.clock, chance), () => seek(world, life, next, times + 1));
}

async function hearTheStory(world: World, life: Life, worker: Worker, next: NonNullable<Next>): Promise<void> {
  const { introductionId, personId, chance } = life;
  const conversationId = world.id('conversation', introductionId);
  const told = { introductionId, conversationId, heldOn: world.today, heldBy: worker.memberId, place: 'A café', words: null }; // prettier-ignore
  const { conversations = [] } = world.ledger.state(introductionStream, introductionId) as { conversations?: readonly string[] }; // prettier-ignore
  await world.ask(asWorker(worker), introductionStream, introductionId, (introduction) =>
    holdInitialConversation(told, introduction, world.today, conversations),
  );
  const words = { whatBroughtYouHere: chance.one(BROUGHT), whatIsGoingWell: chance.one(GOING_WELL), whatIsHard: chance.one(HARD), whatYouWant: chance.one(WANTS), whoCanHelp: 'A sister.' }; // prettier-ignore
  await world.ask(asWorker(worker), storyStream, introductionId, () =>
    passagesTold({ ...told, personId }, words, {}, world.at),
  );
  if (life.loss === 'immediate-need-unmet' || chance.happens(world.rates.immediateNeed))
    await need(world, life, worker);
  if (life.loss === 'safety-promise-unkept' || chance.happens(world.rates.safetyConversation)) {
    later(world, life, world.clock + 9 * MINUTE_MS, () => talkAboutSafety(world, life, worker));
  }
  later(world, life, atWork(world.clock, chance.between(...world.rates.daysToPlan), chance), () => next(world, life));
}

async function need(world: World, life: Life, worker: Worker): Promise<void> {
  const { personId, chance } = life;
  const needId = world.id('need', life.introductionId);
  const dueAt = new Date(world.clock + 2 * DAY_MS).toISOString();
  const said = { needId, personId, kind: chance.one(NEEDS), words: 'There is nothing left until Friday.', responderId: worker.memberId, dueAt, identifiedBy: worker.memberId, identifiedAt: world.at }; // prettier-ignore
  await world.ask(asWorker(worker), immediateNeedStream, needId, (state) =>
    identifyNeed(said, state, { isResponderOnTheTeam: true }),
  );
  const isMet = inTime(world, life, 'immediate-need-unmet');
  if (life.loss === 'immediate-need-unmet') return;
  const at = world.clock + (isMet ? chance.between(2, 40) : chance.between(60, 200)) * HOUR_MS;
  owed(world, life, at, () =>
    world.ask(asWorker(worker), immediateNeedStream, needId, (state) =>
      meetNeed({ whatWasDone: 'We went together.', metBy: worker.memberId, metAt: world.at }, state),
    ),
  );
}

async function talkAboutSafety(world: World, life: Life, worker: Worker): Promise<void> {
  const { personId, chance } = life;
  const conversationId = world.id('safety', life.introductionId);
  const dueAt = new Date(world.clock + DAY_MS).toISOString();
  const passages = [{ topic: 'whatWeAgreed' as const, text: 'A call tomorrow morning.', audience: { who: 'team' as const, named: [] } }]; // prettier-ignore
  const talked = { conversationId, personId, heldOn: world.today, passages, responderId: worker.memberId, dueAt, heldBy: worker.memberId, recordedAt: world.at }; // prettier-ignore
  world.recordOf(personId).safetyTalks.push(conversationId);
  await world.ask(asWorker(worker), safetyConversationStream, conversationId, (state) =>
    holdSafetyConversation(talked, state, { isResponderOnTheTeam: true, hasDied: false, today: world.today }),
  );
  const isKept = inTime(world, life, 'safety-promise-unkept');
  if (life.loss === 'safety-promise-unkept') return;
  const at = world.clock + (isKept ? chance.between(2, 22) : chance.between(30, 90)) * HOUR_MS;
  owed(world, life, at, () =>
    world.ask(asWorker(worker), safetyConversationStream, conversationId, (state) =>
      keepSafetyPromise({ whatWasDone: 'We spoke.', keptBy: worker.memberId, keptAt: world.at }, state),
    ),
  );
}

export function workerOf({ keyWorker }: Life): Worker {
  if (!keyWorker) throw new Error('Nobody is in touch with whoever has no key worker.');
  return keyWorker;
}
