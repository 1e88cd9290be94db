import { consumer } from '@platform/runtime/context-parts';
import { planIdOf } from '../../care-plan.context';
import { OpenPlan } from '../../commands/open-plan/open-plan.command';

/** With a key worker the person has a plan. */
export const keyWorkerNamedConsumer = consumer({
  id: 'care-plan.key-worker-named.v1',
  types: ['intake.key-worker-named.v1'],
  async handle({ data: { personId, keyWorkerId, agencyId, role, namedAt } }, { execute, context }) {
    const keyWorker = { memberId: keyWorkerId, agencyId, role, isKeyWorker: true };
    await execute(new OpenPlan(planIdOf(personId), personId, keyWorker, namedAt, context));
  },
});
