import type {
  DetailChanged,
  PlanConflictFound,
  Said,
  SafetyHeading,
  SafetyLineAdded,
  SafetyLineTakenOut,
} from './detail.events';
import type { PlanEvent } from './plan.events';
import { actionAgreed, AT, clinician, goalSet, idOf, openedWithTeam, plan } from './plan.fixtures';
import type { Asked } from './plan.rules';

const ID = '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f';
export const CONFLICT = `${ID}0071`;
export const LINE = `${ID}0061`;
export const LATER = '2026-03-02T09:05:00.000Z';
export const { actionId } = actionAgreed().data;
export const { goalId } = goalSet().data;
export const DUE = { kind: 'action', id: actionId, field: 'due' } as const;
export const OWNER = { kind: 'action', id: actionId, field: 'owner' } as const;
export const OUTCOME = { kind: 'action', id: actionId, field: 'outcome' } as const;
export const LINE_TEXT = { kind: 'safety-line', id: LINE, field: 'text' } as const;

/** Somebody a little later. */
export const later = ({ by }: Asked): Asked => ({ by, at: LATER });
/** Numbers the facts as a store does. */
export const recorded = (events: readonly PlanEvent[]) =>
  events.map((event, index) => ({ event, revision: BigInt(index) }));

export const lineAdded = (
  text = 'Ring my sister',
  by: Asked = clinician,
  heading: SafetyHeading = 'who-to-call',
): SafetyLineAdded => ({
  type: 'SafetyLineAdded',
  data: { ...plan, lineId: LINE, heading, text, addedBy: idOf(by), addedAt: AT },
});
export const lineChanged = (value: string, by: Asked = clinician): DetailChanged => ({
  type: 'DetailChanged',
  data: { ...plan, ...LINE_TEXT, value, changedBy: idOf(by), changedAt: by.at },
});
export const lineTakenOut = (by: Asked = clinician, reason = 'She moved away'): SafetyLineTakenOut => ({
  type: 'SafetyLineTakenOut',
  data: { ...plan, lineId: LINE, reason, takenOutBy: idOf(by), takenOutAt: by.at },
});
export const dueChanged = (dueOn: string, by: Asked = clinician) =>
  ({
    type: 'ActionDueChanged',
    data: { ...plan, actionId, dueOn, ownerId: actionAgreed().data.ownerId, changedBy: idOf(by), changedAt: by.at },
  }) as const;
export const said = (value: string | null, by: Asked, why: string | null = null): Said => ({
  ...{ value, why, by: idOf(by), at: by.at },
});
export const conflictFound = (
  detail: Pick<PlanConflictFound['data'], 'kind' | 'id' | 'field'>,
  values: readonly Said[],
  foundAt = AT,
): PlanConflictFound => ({
  type: 'PlanConflictFound',
  data: { ...plan, ...detail, conflictId: CONFLICT, values, foundAt },
});

/** Revisions 0 to 5: a plan with a team, a goal, something to do and a line of the safety plan. */
export const written: readonly PlanEvent[] = [...openedWithTeam(), goalSet(), actionAgreed(), lineAdded()];
export const SEEN = BigInt(written.length - 1);
