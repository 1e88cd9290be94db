import type { Detail, DetailEvent, GoalState, SafetyHeading, Said } from './detail.events';
import type { RecordedAgain } from './fact.events';
import type { ActionAgreed, GoalSet } from './plan.events';

export interface Goal extends Omit<GoalSet['data'], 'planId' | 'personId'> {
  readonly why: string;
  readonly state: GoalState;
  /** The goal that took its place; absent while none did. */
  readonly replacedById?: string;
}
export interface PlanAction extends Omit<ActionAgreed['data'], 'planId' | 'personId'> {
  readonly status: 'open' | 'done' | 'not-done' | 'lapsed';
  readonly why: string | null;
}
export interface SafetyLine {
  readonly lineId: string;
  readonly heading: SafetyHeading;
  readonly text: string;
  /** Who agreed it as it reads, whoever wrote it first. */
  readonly agreedBy: readonly { readonly by: string; readonly at: string }[];
  readonly takenOut: { readonly reason: string; readonly by: string; readonly at: string } | null;
  readonly again?: RecordedAgain;
}
export interface PlanConflict extends Detail {
  readonly conflictId: string;
  readonly values: readonly Said[];
  readonly foundAt: string;
  /** null while it is open. */
  readonly resolved: { readonly value: string | null; readonly by: string; readonly at: string } | null;
}
export interface DetailsOfPlan {
  readonly contingency: string;
  readonly agreedWith: string;
  /** The day on which the plan is looked at again. */
  readonly reviewOn: string | null;
  /** Those taken out too. */
  readonly safetyLines: readonly SafetyLine[];
  /** Those resolved too, oldest first. */
  readonly conflicts: readonly PlanConflict[];
}
export const noDetails: DetailsOfPlan = {
  contingency: '',
  agreedWith: '',
  reviewOn: null,
  safetyLines: [],
  conflicts: [],
};

export interface Structure {
  readonly goals: readonly Goal[];
  readonly actions: readonly PlanAction[];
  readonly details: DetailsOfPlan;
}

/** What the facts about single fields change. */
export function evolveDetails({ goals, actions, details }: Structure, event: DetailEvent): Structure {
  const same = { goals, actions, details };
  const goal = (id: string, change: Partial<Goal>): Structure => ({
    ...same,
    goals: goals.map((one) => (one.goalId === id ? { ...one, ...change } : one)),
  });
  const action = (id: string, change: Partial<PlanAction>): Structure => ({
    ...same,
    actions: actions.map((one) => (one.actionId === id ? { ...one, ...change } : one)),
  });
  const line = (id: string, change: (line: SafetyLine) => Partial<SafetyLine>): Structure => ({
    ...same,
    details: {
      ...details,
      safetyLines: details.safetyLines.map((one) => (one.lineId === id ? { ...one, ...change(one) } : one)),
    },
  });
  switch (event.type) {
    case 'DetailChanged': {
      const { kind, id, field, value, changedBy, changedAt } = event.data;
      if (kind === 'goal') return goal(id, field === 'why' ? { why: value } : { text: value });
      if (kind === 'action') return action(id, { text: value });
      if (kind === 'plan') {
        const changed = field === 'contingency' ? { contingency: value } : { agreedWith: value };
        return { ...same, details: { ...details, ...changed } };
      }
      return line(id, () => ({ text: value, agreedBy: [{ by: changedBy, at: changedAt }] }));
    }
    case 'GoalStateChanged':
      return goal(event.data.goalId, { state: event.data.state });
    case 'GoalReplaced':
      return goal(event.data.goalId, { replacedById: event.data.byGoalId });
    case 'ActionReassigned': {
      const { actionId, ownerId, ownerAgencyId } = event.data;
      return action(actionId, { ownerId, ownerAgencyId });
    }
    case 'ActionDueChanged':
      return action(event.data.actionId, { dueOn: event.data.dueOn });
    case 'ActionLapsed':
      return action(event.data.actionId, { status: 'lapsed', why: event.data.why });
    case 'PlanReviewSet':
      return { ...same, details: { ...details, reviewOn: event.data.reviewOn } };
    case 'SafetyLineAdded': {
      const { lineId, heading, text, addedBy: by, addedAt: at, again } = event.data;
      const added = { lineId, heading, text, agreedBy: [{ by, at }], takenOut: null, ...(again ? { again } : {}) };
      return { ...same, details: { ...details, safetyLines: [...details.safetyLines, added] } };
    }
    case 'SafetyLineAgreed': {
      const { lineId, agreedBy: by, agreedAt: at } = event.data;
      return line(lineId, ({ agreedBy }) => ({ agreedBy: [...agreedBy.filter((one) => one.by !== by), { by, at }] }));
    }
    case 'SafetyLineTakenOut': {
      const { lineId, reason, takenOutBy: by, takenOutAt: at } = event.data;
      return line(lineId, () => ({ takenOut: { reason, by, at } }));
    }
    case 'SafetyLineKept':
      return line(event.data.lineId, () => ({ takenOut: null }));
    case 'PlanConflictFound': {
      const { conflictId, kind, id, field, values, foundAt } = event.data;
      const others = details.conflicts.filter((one) => one.conflictId !== conflictId);
      const first = details.conflicts.find((one) => one.conflictId === conflictId)?.foundAt ?? foundAt;
      const found = { conflictId, kind, id, field, values, foundAt: first, resolved: null };
      return { ...same, details: { ...details, conflicts: [...others, found] } };
    }
    case 'PlanConflictResolved': {
      const { conflictId, value, resolvedBy: by, resolvedAt: at } = event.data;
      const conflicts = details.conflicts.map((one) =>
        one.conflictId === conflictId ? { ...one, resolved: { value, by, at } } : one,
      );
      return { ...same, details: { ...details, conflicts } };
    }
  }
}

/** What was about somebody else takes what was disputed about it along. */
export const withoutConflictsOf = (details: DetailsOfPlan, id: string): DetailsOfPlan => ({
  ...details,
  conflicts: details.conflicts.filter((one) => one.id !== id),
});
