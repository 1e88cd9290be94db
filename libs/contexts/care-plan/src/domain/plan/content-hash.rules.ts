import { withoutWordsKeptFromUse } from './entry.rules';
import type { Plan } from './plan.state';

/**
 * What a signature is about: the words of the sections, the goals, and what was agreed to be done, by whom and by when; of what
 * is kept from use, no words.
 * Whether an action was done, who is on the team and what is only proposed are not part of it. Plain JSON.
 */
export function contentOf(plan: Plan) {
  const { sections, goals, actions } = withoutWordsKeptFromUse(plan);
  return {
    sections: {
      aboutMe: sections['about-me'].text,
      strengths: sections.strengths.text,
      needs: sections.needs.text,
      formulation: sections.formulation.text,
      safetyPlan: sections['safety-plan'].text,
    },
    goals: goals.map(({ goalId, text }) => ({ goalId, text })),
    actions: actions.map(({ actionId, text, ownerId, dueOn, goalId }) => ({ actionId, text, ownerId, dueOn, goalId })),
  };
}

export function hasSameContent(one: Plan, other: Plan): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}
