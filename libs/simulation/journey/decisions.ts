import { contentHashOf, planIdOf } from '../../contexts/care-plan/src/care-plan.context';
import { acceptHandOver } from '../../contexts/care-plan/src/commands/accept-hand-over/accept-hand-over.decide';
import { inviteMember } from '../../contexts/care-plan/src/commands/invite-member/invite-member.decide';
import { proposeDecision } from '../../contexts/care-plan/src/commands/propose-decision/propose-decision.decide';
import { proposeHandOver } from '../../contexts/care-plan/src/commands/propose-hand-over/propose-hand-over.decide';
import { recordFirstContact } from '../../contexts/care-plan/src/commands/record-first-contact/record-first-contact.decide';
import { recordPersonsVoice } from '../../contexts/care-plan/src/commands/record-persons-voice/record-persons-voice.decide';
import { statePosition } from '../../contexts/care-plan/src/commands/state-position/state-position.decide';
import { takeDecision } from '../../contexts/care-plan/src/commands/take-decision/take-decision.decide';
import { tellOfLateness } from '../../contexts/care-plan/src/commands/tell-of-lateness/tell-of-lateness.decide';
import { ESCALATION } from '../../contexts/care-plan/src/domain/hand-over/hand-over-policy.rules';
import { handOverStream } from '../../contexts/care-plan/src/domain/hand-over/hand-over.state';
import { stepsDue, timingOf } from '../../contexts/care-plan/src/domain/hand-over/lateness.rules';
import { daysOf, defaultPolicy } from '../../contexts/care-plan/src/domain/joint-decision/decision-policy.rules';
import { jointDecisionStream } from '../../contexts/care-plan/src/domain/joint-decision/joint-decision.state';
import { planStream } from '../../contexts/care-plan/src/domain/plan/plan.state';
import { introductionStream } from '../../contexts/intake/src/domain/introduction/introduction.state';
import { DAY_MS, firstThing, HOUR_MS, MINUTE_MS } from '../calendar';
import type { Worker } from '../town';
import { asService, asWorker } from '../town';
import type { World } from '../world';
import { keepInTouch, workerOf } from './contact';
import type { Life } from './life';
import { inTime, later, planOf, thePerson, theWorker } from './life';

type Kind = 'step-down' | 'admission-avoidance';
const OPTIONS = {
  'step-down': ['Now', 'Not yet'],
  'admission-avoidance': ['At home, with visits', 'In hospital'],
} as const;

/** Three sides say where they stand, one of them may dissent, and it is taken. A step down is then handed over. */
export async function decideTogether(world: World, life: Life, kind: Kind): Promise<void> {
  const { personId, chance } = life;
  const planId = planIdOf(personId);
  const keyWorker = workerOf(life);
  const decisionId = world.id('decision', personId, world.at);
  const team = [keyWorker, ...(await bringIn(world, life, keyWorker))];
  const plan = planOf(world, life);
  const planContentHash = contentHashOf(plan);
  const policy = defaultPolicy(kind);
  const proposal = {
    ...{ decisionId, planId, personId, kind, question: 'What now?', options: OPTIONS[kind], policy },
    ...{ ...daysOf(policy, world.today), asked: team.map(({ memberId }) => memberId) },
    ...{ evidence: { planContentHash, position: '0' }, proposedBy: keyWorker.memberId, proposedAt: world.at },
  };
  await world.ask(asWorker(keyWorker), jointDecisionStream, decisionId, (state) => proposeDecision(proposal, state));
  let at = world.clock;
  // At most one dissents, and never the key worker: most must not dissent, or nothing is decided.
  const dissenter = chance.happens(world.rates.dissents) ? chance.between(1, team.length - 1) : -1;
  for (const [n, member] of team.entries()) {
    at += chance.between(4, 15) * MINUTE_MS;
    later(world, life, at, () => stand(world, life, decisionId, member, { isDissent: n === dissenter, isKeyWorker: n === 0 })); // prettier-ignore
  }
  later(world, life, at + 5 * MINUTE_MS, async () => {
    const voice = { decisionId, personId, outcome: 'agrees' as const, words: 'Yes.', planContentHash: contentHashOf(planOf(world, life)), recordedBy: personId, voicedAt: world.at }; // prettier-ignore
    await world.ask(thePerson(life).principal, jointDecisionStream, decisionId, (state) =>
      recordPersonsVoice(voice, null, state),
    );
  });
  later(world, life, at + 20 * MINUTE_MS, async () => {
    const members = [personId, ...team.map(({ memberId }) => memberId)];
    const taking = { outcome: OPTIONS[kind][0], implementerId: keyWorker.memberId, reviewOn: world.day(30), takenBy: keyWorker.memberId, takenAt: world.at, today: world.today, planContentHash: contentHashOf(planOf(world, life)), team: members }; // prettier-ignore
    const answer = await world.ask(asWorker(keyWorker), jointDecisionStream, decisionId, (state) =>
      takeDecision(taking, state),
    );
    const isHandedOver = life.loss === 'hand-over-unconfirmed' || chance.happens(world.rates.handedOver);
    if (kind !== 'step-down' || answer !== 'accepted' || !isHandedOver) return;
    later(world, life, world.clock + chance.between(1, 3) * HOUR_MS, () => handOver(world, life, decisionId));
  });
}

/** A registered clinician and somebody of the community side, where the team has none. */
async function bringIn(world: World, life: Life, keyWorker: Worker): Promise<readonly Worker[]> {
  const { town } = world;
  const one = (role: Worker['role']) => {
    const of = town.workers.filter((worker) => worker.role === role);
    return of[life.chance.between(0, of.length - 1)] ?? town.workers[0];
  };
  const wanted = [one('clinician'), one('community-worker')].filter(({ memberId }) => memberId !== keyWorker.memberId);
  for (const { memberId, agencyId, role } of wanted) {
    await world.ask(asWorker(keyWorker), planStream, planIdOf(life.personId), (plan) =>
      inviteMember({ memberId, agencyId, role, isKeyWorker: false }, { by: theWorker(keyWorker).by, at: world.at }, plan),
    ); // prettier-ignore
  }
  return wanted;
}

async function stand(
  world: World,
  life: Life,
  decisionId: string,
  { memberId, agencyId, role, tier, ...worker }: Worker,
  { isDissent, isKeyWorker }: { readonly isDissent: boolean; readonly isKeyWorker: boolean },
): Promise<void> {
  const stance = isDissent ? ('dissent' as const) : ('agree' as const);
  const reason = isDissent ? 'It is too soon after the move.' : null;
  const planContentHash = contentHashOf(planOf(world, life));
  const position = { decisionId, personId: life.personId, memberId, agencyId, role, tier, stance, reason, isKeyWorker, planContentHash, statedAt: world.at }; // prettier-ignore
  await world.ask(asWorker({ memberId, agencyId, role, tier, ...worker }), jointDecisionStream, decisionId, (state) =>
    statePosition(position, null, state),
  );
}

/** Proposed, accepted and met, each in time or late; the sender stays accountable until they have met. */
async function handOver(world: World, life: Life, decisionId: string): Promise<void> {
  const { personId, chance } = life;
  const from = workerOf(life);
  const receiver = world.town.elsewhere(from.agencyId, chance);
  const handOverId = world.id('hand-over', decisionId);
  const decision = world.ledger.state(jointDecisionStream, decisionId);
  const arranged = { handOverId, personId, planId: planIdOf(personId), decisionId, fromAgencyId: from.agencyId, toAgencyId: receiver.agencyId, proposedBy: from.memberId, meetingOn: world.day(1), present: [personId], medicines: 'The GP.', section117: 'not-applicable' as const, agreedContactDueAt: null, toAgencyIsKnown: true, nation: 'england' as const, proposedAt: world.at }; // prettier-ignore
  await world.ask(asWorker(from), handOverStream, handOverId, (state) => proposeHandOver(arranged, decision, state));
  const proposed = world.ledger.state(handOverStream, handOverId);
  if (proposed.status === 'not-proposed') return;
  const { acknowledgeDueAt, contactDueAt } = timingOf(proposed);
  for (const due of [acknowledgeDueAt, contactDueAt]) {
    for (const { afterMs } of ESCALATION) {
      later(world, life, Date.parse(due) + afterMs + 1000, () => tellWhoIsLate(world, handOverId));
    }
  }
  const isInTime = inTime(world, life, 'hand-over-unconfirmed');
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
    const contact = { contactedAt: world.at, how: 'We met.', recordedBy: receiver.memberId, now: world.now };
    await world.ask(asWorker(receiver), handOverStream, handOverId, (state) => recordFirstContact(contact, state));
    await keepInTouch(world, life, undefined);
    const { status } = world.ledger.state(introductionStream, life.introductionId);
    life.isOver = status === 'handed-over-warmly';
  });
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
