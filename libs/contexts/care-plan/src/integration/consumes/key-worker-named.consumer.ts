import type { MessageTypes } from '@contracts/generated/messages';
import type { CommandContext } from '@platform/event-store/command-context';
import { consumer } from '@platform/runtime/context-parts';
import { planIdOf } from '../../care-plan.context';
import { NoteDeath } from '../../commands/note-death/note-death.command';
import { OpenPlan } from '../../commands/open-plan/open-plan.command';
import { RestPlan } from '../../commands/rest-plan/rest-plan.command';
import { RevivePlan } from '../../commands/revive-plan/revive-plan.command';

type Told =
  | 'intake.key-worker-named.v1'
  | 'intake.introduction-declined.v1'
  | 'intake.person-reintroduced.v1'
  | 'intake.death-recorded.v1'
  | 'intake.death-corrected.v1';

/** What becomes of the plan with each thing that intake tells of an introduction. */
export function commandFor(data: MessageTypes[Told], context: CommandContext): object {
  const planId = planIdOf(data.personId);
  if ('recordedAt' in data) return new NoteDeath(planId, { hasDied: true, at: data.recordedAt }, context);
  if ('correctedAt' in data) return new NoteDeath(planId, { hasDied: false, at: data.correctedAt }, context);
  if ('declinedAt' in data) return new RestPlan(planId, data.introductionId, data.declinedAt, context);
  const { personId, introductionId, keyWorkerId, agencyId, role } = data;
  const keyWorker = { memberId: keyWorkerId, agencyId, role, isKeyWorker: true };
  return 'reintroducedAt' in data
    ? new RevivePlan(planId, personId, introductionId, keyWorker, data.reintroducedAt, context)
    : new OpenPlan(planId, personId, keyWorker, data.namedAt, introductionId, context);
}

/** With a key worker the person has a plan. One consumer, so that the end of an introduction never overtakes its beginning. */
export const keyWorkerNamedConsumer = consumer<Told>({
  id: 'care-plan.key-worker-named.v1',
  types: [
    'intake.key-worker-named.v1',
    'intake.introduction-declined.v1',
    'intake.person-reintroduced.v1',
    'intake.death-recorded.v1',
    'intake.death-corrected.v1',
  ],
  handle: async ({ data }, { execute, context }) => {
    await execute(commandFor(data, context));
  },
});
