import { consumer } from '@platform/runtime/context-parts';

/** Which goals there are and whose they are; what they say stays in the plan. */
export const goalSetConsumer = consumer({
  id: 'outcomes.goal-set.v1',
  types: ['care-plan.goal-set.v1'],
  async handle({ data }, { sql }) {
    await sql.query('INSERT INTO goal (goal_id, person_id) VALUES ($1, $2) ON CONFLICT (goal_id) DO NOTHING', [
      data.goalId,
      data.personId,
    ]);
  },
});
