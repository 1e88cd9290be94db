import { answerCarerConcern } from '../../contexts/care-plan/src/commands/answer-carer-concern/answer-carer-concern.decide';
import { raiseCarerConcern } from '../../contexts/care-plan/src/commands/raise-carer-concern/raise-carer-concern.decide';
import { tellOfOverdueConcern } from '../../contexts/care-plan/src/commands/tell-of-overdue-concern/tell-of-overdue-concern.decide';
import { carerConcernStream } from '../../contexts/care-plan/src/domain/carer-concern/carer-concern.state';
import { acceptAsk } from '../../contexts/provider-directory/src/commands/accept-ask/accept-ask.decide';
import { declineAsk } from '../../contexts/provider-directory/src/commands/decline-ask/decline-ask.decide';
import { lapseAsk } from '../../contexts/provider-directory/src/commands/lapse-ask/lapse-ask.decide';
import { makeAsk } from '../../contexts/provider-directory/src/commands/make-ask/make-ask.decide';
import { LAPSES_DAYS_AFTER_DUE } from '../../contexts/provider-directory/src/domain/ask/ask.rules';
import { askStream } from '../../contexts/provider-directory/src/domain/ask/ask.state';
import { pausedUntil } from '../../contexts/provider-directory/src/domain/service-listing/asking.rules';
import { serviceListingStream } from '../../contexts/provider-directory/src/domain/service-listing/service-listing.state';
import { atWork, DAY_MS, firstThing } from '../calendar';
import { asCarer, asService, asWorker } from '../town';
import type { World } from '../world';
import { workerOf } from './contact';
import type { Life } from './life';
import { inTime, later, owed } from './life';

/** A service is asked. Whoever answers does so the next day; what nobody answers ends by itself. */
export async function ask(world: World, life: Life): Promise<void> {
  const worker = workerOf(life);
  const { personId, chance } = life;
  const { serviceId, name, agencyId } = chance.one(world.town.services);
  const askId = world.newId('ask', personId);
  const listing = world.ledger.state(serviceListingStream, serviceId);
  const asking = {
    ...{ askId, personId, serviceId, serviceName: name, agencyId, need: 'Company on Tuesdays.' },
    ...{ askedBy: worker.memberId, askedByAgencyId: worker.agencyId, askedAt: world.at, nation: 'england' as const },
    ...{ isOfTheAlliance: listing.status === 'listed', goesByLink: listing.askAddress !== null },
    pausedUntil: pausedUntil(listing.pausedUntil, world.today),
    forWhoAccepts: chance.happens(0.5) ? `${life.name}. Please ring after four.` : null,
  };
  await world.ask(asWorker(worker), askStream, askId, (state) => makeAsk(asking, state));
  const made = world.ledger.state(askStream, askId);
  if (made.status === 'not-made') return;
  const lapses = Date.parse(made.answerDueAt) + LAPSES_DAYS_AFTER_DUE * DAY_MS;
  const isAnswered = life.loss !== 'ask-unanswered' && chance.happens(world.rates.askAnswered);
  world.agenda.plan(lapses, () =>
    world.fallDue(
      ...(['provider-directory.when-nobody-answered-then-lapse-ask.v1', askStream, askId] as const),
      (state) => lapseAsk(world.at, state),
      asService('provider-directory'),
    ),
  );
  if (!isAnswered) return;
  later(world, life, firstThing(world.clock, chance), async () => {
    const { memberId, role } = chance.one(world.town.of(agencyId));
    const answering = asWorker(world.town.of(agencyId)[0]);
    if (chance.happens(world.rates.askAccepted)) {
      const accepting = { member: { memberId, agencyId, role }, roleNamed: null, acceptedBy: memberId, at: world.at };
      await world.ask(answering, askStream, askId, (state) => acceptAsk(accepting, state));
    } else {
      const declining = { reason: 'no-room' as const, suggestion: null, declinedBy: memberId, at: world.at };
      await world.ask(answering, askStream, askId, (state) => declineAsk(declining, state));
    }
  });
}

/** Somebody close tells the team something, and is owed an answer. */
export async function carerSpeaks(world: World, life: Life): Promise<void> {
  const { personId, chance } = life;
  const worker = workerOf(life);
  const carerId = world.id('carer', personId);
  const concernId = world.newId('carer-concern', personId);
  const raised = { concernId, personId, words: 'They have not slept since Sunday.', mayBeShownToThePerson: chance.happens(0.5), raisedBy: carerId, raisedAt: world.at }; // prettier-ignore
  await world.ask(asCarer(carerId), carerConcernStream, personId, (state) =>
    raiseCarerConcern(raised, state, 'england'),
  );
  const due = world.ledger.state(carerConcernStream, personId).find((one) => one.concernId === concernId)?.answerDueAt;
  if (due === undefined) return;
  owed(world, life, Date.parse(due) + 1000, () =>
    world.fallDue(
      ...(['care-plan.when-carer-concern-is-overdue-then-tell-of-overdue-concern.v1', carerConcernStream, personId] as const),
      (state) => tellOfOverdueConcern({ concernId, personId, toldAt: world.at }, state),
      asService('care-plan'),
    ),
  ); // prettier-ignore
  const isInTime = inTime(world, life, 'carer-unanswered');
  if (life.loss === 'carer-unanswered') return;
  const at = isInTime ? firstThing(world.clock, chance) : atWork(Date.parse(due), chance.between(2, 10), chance);
  owed(world, life, at, () => {
    const answered = { concernId, personId, answer: 'Thank you. We spoke with them.', shares: 'nothing-of-the-record' as const, answeredBy: worker.memberId, answeredAt: world.at }; // prettier-ignore
    return world.ask(asWorker(worker), carerConcernStream, personId, (state) =>
      answerCarerConcern(answered, state, () => false),
    );
  });
}
