import { withoutWordsKeptFromUse } from './entry.rules';
import type { ContentChange } from './plan.events';
import type { Plan } from './plan.state';

/**
 * What a signature is about: the words of the sections, the goals, what was agreed to be done, by whom and by when, and the lines of
 * the safety plan; of what is kept from use, no words.
 * Whether an action was done, who is on the team and what is only proposed are not part of it. Plain JSON, in which what was never
 * said is not there, so that a plan of before has the hash that it had.
 */
export function contentOf(plan: Plan) {
  const { sections, goals, actions, details } = withoutWordsKeptFromUse(plan);
  const { contingency, agreedWith, reviewOn } = details;
  const lines = details.safetyLines.filter(({ takenOut }) => takenOut === null);
  return {
    sections: {
      aboutMe: sections['about-me'].text,
      strengths: sections.strengths.text,
      needs: sections.needs.text,
      formulation: sections.formulation.text,
      safetyPlan: sections['safety-plan'].text,
    },
    goals: goals.map(({ goalId, text, why, state }) => ({
      ...{ goalId, text },
      ...(why === '' ? {} : { why }),
      ...(state === 'set-aside' ? { state } : {}),
    })),
    actions: actions.map(({ actionId, text, ownerId, dueOn, goalId }) => ({ actionId, text, ownerId, dueOn, goalId })),
    ...(lines.length === 0
      ? {}
      : { safetyLines: lines.map(({ lineId, heading, text }) => ({ lineId, heading, text })) }),
    ...(contingency === '' ? {} : { contingency }),
    ...(agreedWith === '' ? {} : { agreedWith }),
    ...(reviewOn === null ? {} : { reviewOn }),
  };
}

export function hasSameContent(one: Plan, other: Plan): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

type Fields = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** By kind and id, then by field. */
function fieldsOf(plan: Plan): Fields {
  const { sections, goals, actions, details } = withoutWordsKeptFromUse(plan);
  const entries: (readonly [string, Readonly<Record<string, string>>])[] = [
    ...Object.entries(sections).map(([id, { text }]) => [`section ${id}`, { text }] as const),
    ...goals.map(
      ({ goalId, text, why, state }) =>
        [`goal ${goalId}`, { text, why, state: state === 'set-aside' ? state : '' }] as const,
    ),
    ...actions.map(
      ({ actionId, text, ownerId, dueOn }) => [`action ${actionId}`, { text, owner: ownerId, due: dueOn }] as const,
    ),
    ...details.safetyLines
      .filter(({ takenOut }) => takenOut === null)
      .map(({ lineId, text }) => [`safety-line ${lineId}`, { text }] as const),
    [
      `plan ${plan.planId}`,
      {
        contingency: details.contingency,
        review: details.reviewOn ?? '',
        'agreed-with': details.agreedWith,
      },
    ],
  ];
  return Object.fromEntries(entries);
}

/** Part by part, what of the content is not as it was. */
export function changesBetween(before: Plan, after: Plan): readonly ContentChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((entry) => {
    const [kind, id] = entry.split(' ') as [ContentChange['kind'], string];
    const [then, now] = [was[entry], is[entry]];
    if (!then || !now) return [{ kind, id, field: then ? 'taken-out' : 'added' }];
    return Object.keys(now).flatMap((field) => (then[field] === now[field] ? [] : [{ kind, id, field }]));
  });
}
