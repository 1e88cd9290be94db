import { handOverIdOf, planIdOf } from '../../contexts/care-plan/src/care-plan.context';
import { acceptHandOver } from '../../contexts/care-plan/src/commands/accept-hand-over/accept-hand-over.decide';
import { arrangeHandOver } from '../../contexts/care-plan/src/commands/arrange-hand-over/arrange-hand-over.decide';
import { proposeHandOver } from '../../contexts/care-plan/src/commands/propose-hand-over/propose-hand-over.decide';
import { recordFirstContact } from '../../contexts/care-plan/src/commands/record-first-contact/record-first-contact.decide';
import { tellOfLateness } from '../../contexts/care-plan/src/commands/tell-of-lateness/tell-of-lateness.decide';
import { accountableFor, isUnderWay } from '../../contexts/care-plan/src/domain/hand-over/accountable.rules';
import { ESCALATION } from '../../contexts/care-plan/src/domain/hand-over/hand-over-policy.rules';
import { handOverStream } from '../../contexts/care-plan/src/domain/hand-over/hand-over.state';
import { stepsDue, timingOf } from '../../contexts/care-plan/src/domain/hand-over/lateness.rules';
import { jointDecisionStream } from '../../contexts/care-plan/src/domain/joint-decision/joint-decision.state';
import { planStream } from '../../contexts/care-plan/src/domain/plan/plan.state';
import { introductionStream } from '../../contexts/intake/src/domain/introduction/introduction.state';
import { DAY_MS, firstThing, HOUR_MS, MINUTE_MS } from '../calendar';
import type { Worker } from '../town';
import { asService, asWorker } from '../town';
import type { World } from '../world';
import { keepInTouch, workerOf } from './contact';
import type { Life } from './life';
import { inTime, later, planOf } from './life';

/** Proposed, arranged, accepted and met, each in time or late; the sender stays accountable until they have met. */
export async function handOver(world: World, life: Life, decisionId: string): Promise<void> {
  const { personId, chance } = life;
  const from = workerOf(life);
  const receiver = world.town.elsewhere(from.agencyId, chance);
  const { ids, accountableAgencyId } = accountability(world, life);
  // Their page offers it to the agency that is accountable now, and to no other.
  if (accountableAgencyId !== from.agencyId) return;
  const handOverId = handOverIdOf(planIdOf(personId), ids.length);
  const decision = world.ledger.state(jointDecisionStream, decisionId);
  const present = [personId, from.memberId, receiver.memberId];
  const proposal = {
    ...{ handOverId, personId, planId: planIdOf(personId), decisionId, fromAgencyId: from.agencyId },
    ...{ toAgencyId: receiver.agencyId, proposedBy: from.memberId, proposedAt: world.at, meetingOn: world.today },
    ...{ present, medicines: 'The GP.', section117: 'not-applicable' as const, agreedContactDueAt: null },
    ...{ toAgencyIsKnown: true, accountableAgencyId, nation: 'england' as const },
    isUnderWay: ids.some((id) => isUnderWay(world.ledger.state(handOverStream, id))),
  };
  await world.ask(asWorker(from), handOverStream, handOverId, (state) => proposeHandOver(proposal, decision, state));
  const proposed = world.ledger.state(handOverStream, handOverId);
  if (proposed.status === 'not-proposed') return;
  const { acknowledgeDueAt, contactDueAt } = timingOf(proposed);
  for (const due of [acknowledgeDueAt, contactDueAt]) {
    for (const { afterMs } of ESCALATION) {
      later(world, life, Date.parse(due) + afterMs + 1000, () => tellWhoIsLate(world, handOverId));
    }
  }
  const isInTime = inTime(world, life, 'hand-over-unconfirmed');
  const arrangeAt = world.clock + chance.between(20, 50) * MINUTE_MS;
  later(world, life, arrangeAt, () => arrange(world, life, handOverId, { from, present }));
  const acceptAt = world.clock + chance.between(1, 5) * HOUR_MS;
  later(world, life, acceptAt, () =>
    world.ask(asWorker(receiver), handOverStream, handOverId, (state) =>
      acceptHandOver({ receiver, acceptedBy: receiver.memberId, now: world.now }, state),
    ),
  );
  if (life.loss === 'hand-over-unconfirmed') return;
  const early = firstThing(acceptAt, chance);
  // A bank holiday does not move the day by which they meet.
  const metAt = isInTime ? Math.min(early, Date.parse(contactDueAt) - HOUR_MS) : Date.parse(contactDueAt) + chance.between(1, 6) * DAY_MS; // prettier-ignore
  later(world, life, metAt, async () => {
    const answers = accountability(world, life).accountableAgencyId;
    const contact = { contactedAt: world.at, how: 'We met.', recordedBy: receiver.memberId, accountableAgencyId: answers, now: world.now }; // prettier-ignore
    await world.ask(asWorker(receiver), handOverStream, handOverId, (state) => recordFirstContact(contact, state));
    await keepInTouch(world, life, undefined);
    const { status } = world.ledger.state(introductionStream, life.introductionId);
    life.isOver = status === 'handed-over-warmly';
  });
}

/** All three have met, and what goes along is written down, so that it can be accepted. */
async function arrange(
  world: World,
  { chance }: Life,
  handOverId: string,
  { from, present }: { readonly from: Worker; readonly present: readonly string[] },
): Promise<void> {
  const [takesMedicines, hasSafetyPlan] = [chance.happens(0.6), chance.happens(0.5)];
  const goesAlong = {
    ...{ meeting: 'held' as const, meetingOn: world.today, present, meetingWhyNot: null },
    ...{ planGoneThrough: true, safetyPlanGoneThrough: hasSafetyPlan },
    notGoneThroughWhy: hasSafetyPlan ? null : 'There is no safety plan, and none was wanted.',
    prescriber: takesMedicines ? 'The GP' : null,
    reviewer: takesMedicines ? 'The pharmacist of the surgery' : null,
    medicinesReviewBy: takesMedicines ? world.day(28) : null,
    medicinesWhyNot: takesMedicines ? null : 'There are none.',
    ...{ aftercare: 'no' as const, aftercareWho: null },
  };
  const arranging = { goesAlong, arrangedBy: from.memberId, now: world.now, today: world.today };
  await world.ask(asWorker(from), handOverStream, handOverId, (state) => arrangeHandOver(arranging, state));
}

/** Every hand-over of the person, and whose care it is by all of them together. */
function accountability(world: World, life: Life) {
  const planId = planIdOf(life.personId);
  const { ledger } = world;
  const ids: string[] = [];
  for (
    let id = handOverIdOf(planId, 0);
    ledger.state(handOverStream, id).status !== 'not-proposed';
    id = handOverIdOf(planId, ids.length)
  ) {
    ids.push(id);
  }
  const accountable = accountableFor({
    ...{ plan: planOf(world, life), planHistory: ledger.history(planStream, planId) },
    handOvers: ids.map((id) => ledger.history(handOverStream, id)),
    // Nobody in these lives agrees a way back.
    wayBack: [],
  });
  return { ids, accountableAgencyId: accountable?.agencyId ?? null };
}
async function tellWhoIsLate(world: World, handOverId: string): Promise<void> {
  const state = world.ledger.state(handOverStream, handOverId);
  if (state.status === 'not-proposed') return;
  for (const step of stepsDue(timingOf(state), world.now)) {
    const name = `care-plan.when-hand-over-is-overdue-then-tell.v1 ${step.overdue} ${step.tell}`;
    await world.fallDue(
      ...([name, handOverStream, handOverId] as const),
      (now) => tellOfLateness(step, world.now, now),
      asService('care-plan'),
    );
  }
}
