import type { Detail, Said } from './detail.events';
import type { PlanConflict } from './detail.state';
import type { PlanEvent } from './plan.events';
import type { Plan } from './plan.state';

interface Recorded {
  readonly revision: bigint;
  readonly event: PlanEvent;
}
export type History = readonly Recorded[];

/** Which field an event gave which value. */
export interface SaidOfDetail extends Detail, Said {}

export const isSameDetail = (one: Detail, other: Detail): boolean =>
  one.kind === other.kind && one.id === other.id && one.field === other.field;

export const isSameSaid = (one: Said, other: Said): boolean =>
  one.value === other.value && (one.why ?? '') === (other.why ?? '');

const said = (kind: Detail['kind'], id: string, by: string, at: string) => {
  return (field: string, value: string | null, why: string | null = null): SaidOfDetail => ({
    ...{ kind, id, field },
    ...{ value, why, by, at },
  });
};

/** What an event says field by field; nothing when it is about no field. */
export function saidIn(event: PlanEvent): readonly SaidOfDetail[] {
  switch (event.type) {
    case 'GoalSet': {
      const { goalId, text, why = '', setBy, setAt } = event.data;
      const of = said('goal', goalId, setBy, setAt);
      return [of('text', text), of('why', why), of('state', 'hoped-for')];
    }
    case 'ActionAgreed': {
      const { actionId, text, ownerId, dueOn, agreedBy, agreedAt } = event.data;
      const of = said('action', actionId, agreedBy, agreedAt);
      return [of('text', text), of('owner', ownerId), of('due', dueOn), of('outcome', 'open')];
    }
    case 'DetailChanged': {
      const { kind, id, field, value, changedBy, changedAt } = event.data;
      return [said(kind, id, changedBy, changedAt)(field, value)];
    }
    case 'GoalStateChanged': {
      const { goalId, state, changedBy, changedAt } = event.data;
      return [said('goal', goalId, changedBy, changedAt)('state', state)];
    }
    case 'ActionReassigned': {
      const { actionId, ownerId, reassignedBy, reassignedAt } = event.data;
      return [said('action', actionId, reassignedBy, reassignedAt)('owner', ownerId)];
    }
    case 'ActionDueChanged': {
      const { actionId, dueOn, changedBy, changedAt } = event.data;
      return [said('action', actionId, changedBy, changedAt)('due', dueOn)];
    }
    case 'ActionCompleted': {
      const { actionId, outcome, why, completedBy, completedAt } = event.data;
      return [said('action', actionId, completedBy, completedAt)('outcome', outcome, why)];
    }
    case 'ActionLapsed': {
      const { actionId, why, lapsedBy, lapsedAt } = event.data;
      return [said('action', actionId, lapsedBy, lapsedAt)('outcome', 'lapsed', why)];
    }
    case 'PlanReviewSet': {
      const { planId, reviewOn, setBy, setAt } = event.data;
      return [said('plan', planId, setBy, setAt)('review', reviewOn)];
    }
    case 'SafetyLineAdded': {
      const { lineId, text, addedBy, addedAt } = event.data;
      return [said('safety-line', lineId, addedBy, addedAt)('text', text)];
    }
    case 'SafetyLineTakenOut': {
      const { lineId, reason, takenOutBy, takenOutAt } = event.data;
      return [said('safety-line', lineId, takenOutBy, takenOutAt)('text', null, reason)];
    }
    case 'PlanConflictResolved': {
      const { kind, id, field, value, why, resolvedBy, resolvedAt } = event.data;
      return [said(kind, id, resolvedBy, resolvedAt)(field, value, why)];
    }
    default:
      return [];
  }
}

/** What was said of a field, oldest first; after a revision, or ever. */
export const saidOf = (history: History, detail: Detail, after = -1n): readonly Said[] =>
  history.flatMap(({ revision, event }) =>
    revision > after
      ? saidIn(event)
          .filter((one) => isSameDetail(one, detail))
          .map(({ value, why, by, at }) => ({ value, why, by, at }))
      : [],
  );

/** What a field says now; undefined when there is no such entry, null when the line was taken out. */
export function valueOf(
  { planId, goals, actions, details }: Plan,
  { kind, id, field }: Detail,
): string | null | undefined {
  switch (kind) {
    case 'goal': {
      const goal = goals.find(({ goalId }) => goalId === id);
      return goal && { text: goal.text, why: goal.why, state: goal.state }[field];
    }
    case 'action': {
      const action = actions.find(({ actionId }) => actionId === id);
      return action && { text: action.text, owner: action.ownerId, due: action.dueOn, outcome: action.status }[field];
    }
    case 'safety-line': {
      const line = details.safetyLines.find(({ lineId }) => lineId === id);
      if (!line || field !== 'text') return undefined;
      return line.takenOut === null ? line.text : null;
    }
    case 'plan': {
      if (id !== planId) return undefined;
      const { contingency, reviewOn, agreedWith } = details;
      return { contingency, review: reviewOn ?? '', 'agreed-with': agreedWith }[field];
    }
  }
}

export const openConflicts = ({ details }: Plan): readonly PlanConflict[] =>
  details.conflicts.filter(({ resolved }) => resolved === null);

export const openConflictOn = (plan: Plan, detail: Detail): PlanConflict | undefined =>
  openConflicts(plan).find((one) => isSameDetail(one, detail));
