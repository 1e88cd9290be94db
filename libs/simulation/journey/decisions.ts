import { contentHashOf, planIdOf } from '../../contexts/care-plan/src/care-plan.context';
import { inviteMember } from '../../contexts/care-plan/src/commands/invite-member/invite-member.decide';
import { proposeDecision } from '../../contexts/care-plan/src/commands/propose-decision/propose-decision.decide';
import { recordPersonsVoice } from '../../contexts/care-plan/src/commands/record-persons-voice/record-persons-voice.decide';
import { statePosition } from '../../contexts/care-plan/src/commands/state-position/state-position.decide';
import { takeDecision } from '../../contexts/care-plan/src/commands/take-decision/take-decision.decide';
import { daysOf, defaultPolicy } from '../../contexts/care-plan/src/domain/joint-decision/decision-policy.rules';
import { jointDecisionStream } from '../../contexts/care-plan/src/domain/joint-decision/joint-decision.state';
import { planStream } from '../../contexts/care-plan/src/domain/plan/plan.state';
import { HOUR_MS, MINUTE_MS } from '../calendar';
import type { Worker } from '../town';
import { asWorker } from '../town';
import type { World } from '../world';
import { workerOf } from './contact';
import { handOver } from './hand-over';
import type { Life } from './life';
import { later, planOf, thePerson, theWorker } from './life';

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
  const decisionId = world.newId('decision', personId);
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
