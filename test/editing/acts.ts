import { addSafetyLine } from '../../libs/contexts/care-plan/src/commands/add-safety-line/add-safety-line.decide';
import { agreeSafetyLine } from '../../libs/contexts/care-plan/src/commands/agree-safety-line/agree-safety-line.decide';
import { changeDetail } from '../../libs/contexts/care-plan/src/commands/change-detail/change-detail.decide';
import { completeAction } from '../../libs/contexts/care-plan/src/commands/complete-action/complete-action.decide';
import { resolveConflict } from '../../libs/contexts/care-plan/src/commands/resolve-conflict/resolve-conflict.decide';
import { reviseSection } from '../../libs/contexts/care-plan/src/commands/revise-section/revise-section.decide';
import { takeOutSafetyLine } from '../../libs/contexts/care-plan/src/commands/take-out-safety-line/take-out-safety-line.decide';
import type { Detail } from '../../libs/contexts/care-plan/src/domain/plan/detail.events';
import type { PlanEvent } from '../../libs/contexts/care-plan/src/domain/plan/plan.events';
import type { Asked } from '../../libs/contexts/care-plan/src/domain/plan/plan.rules';
import type { Plan } from '../../libs/contexts/care-plan/src/domain/plan/plan.state';
import type { History } from '../../libs/contexts/care-plan/src/domain/plan/said.rules';
import { openConflicts } from '../../libs/contexts/care-plan/src/domain/plan/said.rules';
import type { Decision } from '../../libs/platform/decider/decider';

const [ACTION, GOAL] = ['action-1', 'goal-1'] as const;
export const LINES = ['line-1', 'line-2'] as const;
const AT = '2026-03-02T09:00:00.000Z';
const of = { planId: 'plan-1', personId: 'person-1' };

/** The person, and seven members of their team. */
export const EDITORS: readonly Asked[] = [
  { at: AT, by: { memberId: of.personId, personId: of.personId } },
  ...[1, 2, 3, 4, 5, 6, 7].map((n) => ({ at: AT, by: { memberId: `member-${n}`, personId: null } })),
];
export const nameOfEditor = (who: number): string => EDITORS[who]?.by.memberId ?? '';

/** A plan with a team, a goal, something to do and two lines of the safety plan. */
export const BEGUN: readonly PlanEvent[] = [
  { type: 'PlanOpened', data: { ...of, openedAt: AT } },
  ...EDITORS.slice(1).map(({ by }, n): PlanEvent => {
    const member = { memberId: by.memberId ?? '', agencyId: `agency-${n % 3}`, isKeyWorker: n === 0 };
    return { type: 'TeamMemberJoined', data: { ...of, ...member, role: 'community-worker', joinedAt: AT } };
  }),
  { type: 'GoalSet', data: { ...of, goalId: GOAL, text: 'Sleep', setBy: 'member-1', setAt: AT } },
  {
    type: 'ActionAgreed',
    data: {
      ...of,
      ...{ actionId: ACTION, text: 'Ring', ownerId: 'member-1', ownerAgencyId: 'agency-0', dueOn: '2026-03-09' },
      ...{ goalId: null, agreedBy: 'member-1', agreedAt: AT },
    },
  },
  ...LINES.map((lineId): PlanEvent => {
    const line = { lineId, heading: 'who-to-call' as const, text: `Line ${lineId}` };
    return { type: 'SafetyLineAdded', data: { ...of, ...line, addedBy: 'member-1', addedAt: AT } };
  }),
];

const DETAILS: readonly (readonly [Detail, (n: number) => string])[] = [
  [{ kind: 'action', id: ACTION, field: 'due' }, (n) => `2026-03-1${n}`],
  [{ kind: 'action', id: ACTION, field: 'owner' }, (n) => nameOfEditor(n)],
  [{ kind: 'action', id: ACTION, field: 'text' }, (n) => `Ring ${n}`],
  [{ kind: 'goal', id: GOAL, field: 'why' }, (n) => `Because ${n}`],
  [{ kind: 'goal', id: GOAL, field: 'state' }, (n) => (n % 2 ? 'reached' : 'set-aside')],
  [{ kind: 'plan', id: of.planId, field: 'contingency' }, (n) => `If so, ${n}`],
  ...LINES.map((id): (typeof DETAILS)[number] => [{ kind: 'safety-line', id, field: 'text' }, (n) => `Line ${n}`]),
];

export type Wish =
  | 'change'
  | 'change a line'
  | 'take out a line'
  | 'complete'
  | 'resolve'
  | 'agree a line'
  | 'add a line'
  | 'write prose';
export const WISHES: readonly Wish[] = ['change', 'change a line', 'take out a line', 'complete', 'resolve', 'agree a line', 'add a line', 'write prose']; // prettier-ignore

/** What somebody wants, in numbers below 8 so that it can be drawn and shortened. */
export interface Act {
  readonly wish: Wish;
  readonly which: number;
  readonly value: number;
}
export interface Asking {
  readonly act: Act;
  readonly who: number;
  readonly seen: bigint;
  /** Of whatever the command makes. */
  readonly newId: string;
}

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;

/** By the rules of the product, as one command. */
export function decideAct(
  { act, who, seen, newId }: Asking,
  plan: Plan,
  history: History,
): Decision<PlanEvent, string> {
  const by = pick(EDITORS, who);
  const line = pick(LINES, act.which);
  const change = ([detail, value]: (typeof DETAILS)[number]) =>
    changeDetail({ detail, value: value(act.value), revisionSeen: seen, conflictId: newId }, by, plan, history);
  switch (act.wish) {
    case 'change':
      return change(pick(DETAILS, act.which));
    case 'change a line':
      return change(pick(DETAILS.slice(-LINES.length), act.which));
    case 'take out a line':
      return takeOutSafetyLine(
        { lineId: line, reason: `Because ${act.value}`, revisionSeen: seen, conflictId: newId },
        ...[by, plan, history],
      );
    case 'complete': {
      const outcome = pick(['done', 'not-done', 'lapsed'] as const, act.which);
      const why = outcome === 'done' ? null : `Because ${act.value}`;
      return completeAction(
        { actionId: ACTION, outcome, why, revisionSeen: seen, conflictId: newId },
        by,
        plan,
        history,
      );
    }
    case 'resolve': {
      const open = openConflicts(plan);
      if (open.length === 0) return [];
      const { conflictId, values } = pick(open, act.which);
      const { value, why } = pick(values, act.value);
      return resolveConflict({ conflictId, value, why, revisionSeen: seen }, by, plan, history);
    }
    case 'agree a line':
      return agreeSafetyLine({ lineId: line, revisionSeen: seen }, by, plan, history);
    case 'add a line':
      return addSafetyLine({ lineId: newId, heading: 'warning-signs', text: `Sign ${act.value}` }, by, plan);
    case 'write prose':
      return reviseSection({ section: 'needs', text: `Needs ${act.value}`, revisionSeen: seen }, by, plan, history);
  }
}
