import { inviteMember } from '../../contexts/care-plan/src/commands/invite-member/invite-member.decide';
import { planIdOf } from '../../contexts/care-plan/src/care-plan.context';
import { planStream } from '../../contexts/care-plan/src/domain/plan/plan.state';
import { recordDeath } from '../../contexts/intake/src/commands/record-death/record-death.decide';
import { recordPersonsChoice } from '../../contexts/intake/src/commands/record-persons-choice/record-persons-choice.decide';
import { introductionStream } from '../../contexts/intake/src/domain/introduction/introduction.state';
import { endRelationship } from '../../contexts/identity/src/commands/end-relationship/end-relationship.decide';
import { relationshipStream } from '../../contexts/identity/src/domain/relationship/relationship.state';
import { idFrom } from '@platform/event-store/command-context';
import { atWork, DAY_MS } from '../calendar';
import { asPerson, asService, asWorker } from '../town';
import type { World } from '../world';
import { ask, carerSpeaks } from './asks';
import { keepInTouch, theyMiss, workerOf } from './contact';
import { decideTogether } from './decisions';
import type { Life } from './life';
import { later, theWorker } from './life';

interface Planning {
  change(): Promise<void>;
  measureAgain(): Promise<void>;
}

/** From the plan to the end of support: contacts, asks, what somebody close says, decisions, and how it ends. */
export function support(world: World, life: Life, { change, measureAgain }: Planning): void {
  const { chance, loss } = life;
  const { rates, clock } = world;
  const ends = clock + chance.between(...rates.supportDays) * DAY_MS;
  for (let at = clock + chance.between(10, 16) * DAY_MS; at < ends; at += chance.between(11, 18) * DAY_MS) {
    const isMissed = chance.happens(rates.visitMissed);
    later(world, life, atWork(at, 0, chance), () => (isMissed ? theyMiss : keepInTouch)(world, life, undefined));
  }
  const someTime = () => atWork(clock + chance.fraction() * (ends - clock - 20 * DAY_MS), 1, chance);
  if (loss === 'plan-unsigned' || chance.happens(0.5)) later(world, life, someTime(), change);
  if (loss === 'ask-unanswered' || chance.happens(rates.asks)) later(world, life, someTime(), () => ask(world, life));
  if (loss === 'carer-unanswered' || chance.happens(rates.carerSpeaks)) {
    later(world, life, someTime(), () => carerSpeaks(world, life));
  }
  if (chance.happens(rates.stepsUp))
    later(world, life, someTime(), () => decideTogether(world, life, 'admission-avoidance'));
  if (loss === 'key-worker-left' || chance.happens(rates.keyWorkerLeaves)) {
    later(world, life, someTime(), () => keyWorkerLeaves(world, life));
  }
  if (chance.happens(rates.measuredAgain)) later(world, life, atWork(ends - 6 * DAY_MS, 0, chance), measureAgain);
  // Whoever is lost stays here, so that they can be found.
  if (loss !== undefined && loss !== 'hand-over-unconfirmed') return;
  if (loss === 'hand-over-unconfirmed' || chance.happens(rates.decidesTogether)) {
    later(world, life, atWork(ends - 14 * DAY_MS, 0, chance), () => decideTogether(world, life, 'step-down'));
  }
  if (loss === undefined) later(world, life, ends, () => thankYou(world, life));
}

async function thankYou(world: World, life: Life): Promise<void> {
  // Whoever says so has been in touch, also where somebody still looked for them.
  await keepInTouch(world, life, undefined);
  const { introductionId, personId } = life;
  const choice = { introductionId, reason: 'I am well now, thank you.', recordedBy: personId, declinedAt: world.at };
  await world.ask(asPerson(personId), introductionStream, introductionId, (state) =>
    recordPersonsChoice(choice, state),
  );
  life.isOver = true;
}

/** They left their agency; where somebody sees to it, another takes their place at once. */
async function keyWorkerLeaves(world: World, life: Life): Promise<void> {
  const worker = workerOf(life);
  const { personId, chance } = life;
  const relationshipId = idFrom('relationship', personId, worker.memberId);
  const end = { relationshipId, personId, memberId: worker.memberId, endedAt: world.at };
  await world.fallDue(
    ...(['identity.when-employment-ends-then-end-relationship.v1', relationshipStream, relationshipId] as const),
    (state) => endRelationship(end, state, true),
    asService('identity'),
  );
  if (life.loss === 'key-worker-left') return;
  const next = world.town.elsewhere(worker.agencyId, chance);
  const named = { memberId: next.memberId, agencyId: next.agencyId, role: next.role, isKeyWorker: true };
  const days = chance.between(0, 6);
  later(world, life, atWork(world.clock, days, chance), async () => {
    await world.ask(asWorker(worker), planStream, planIdOf(personId), (plan) =>
      inviteMember(named, { by: theWorker(worker).by, at: world.at }, plan),
    );
    life.keyWorker = next;
  });
}

/** Told by somebody who knew them. Everybody who is with them hears of it. */
export async function dies(world: World, life: Life): Promise<void> {
  const { personId } = life;
  const { coordinator } = world.town;
  for (const introductionId of world.recordOf(personId).introductions) {
    const death = { introductionId, saidBy: 'A sister, by phone.', diedOn: world.today, recordedBy: coordinator.memberId, recordedAt: world.at }; // prettier-ignore
    await world.ask(asWorker(coordinator), introductionStream, introductionId, (state) =>
      recordDeath(death, state, world.today),
    );
  }
  life.hasDied = true;
}
