import type { Decision } from '@platform/decider/decider';
import type { Detail, DetailEvent, Said } from './detail.events';
import { ACTION_OUTCOMES, GOAL_STATES } from './detail.events';
import { isBeingLookedAt } from './entry.rules';
import type { ActionCompleted, PlanEvent } from './plan.events';
import type { Actor, Asked } from './plan.rules';
import { changing, isPerson, mayWrite, memberOf, nameOf } from './plan.rules';
import type { Plan } from './plan.state';
import type { History } from './said.rules';
import { isSameSaid, openConflictOn, saidOf, valueOf } from './said.rules';

export type ChangeRefusal =
  | 'not-on-the-team'
  | 'detail-not-there'
  | 'persons-own-words'
  | 'being-looked-at'
  | 'changed-since-you-looked'
  | 'owner-not-on-the-team'
  | 'due-in-the-past'
  | 'detail-not-valid'
  | 'safety-line-taken-out'
  | 'agree-this-first';

export interface Change {
  readonly detail: Detail;
  /** null: to take the safety line out. */
  readonly value: string | null;
  readonly why?: string | null;
  /** The revision of the plan that the editor had before them. */
  readonly revisionSeen: bigint;
  /** Of the item that opens when somebody else has changed the same since. */
  readonly conflictId: string;
}

/**
 * Changes of different fields both hold. Of the same field both values are kept, until somebody who has seen both says which holds;
 * a safety line stays meanwhile.
 */
export function changeOfDetail(
  { detail, value, why = null, revisionSeen, conflictId }: Change,
  { by, at }: Asked,
  plan: Plan,
  history: History,
): Decision<PlanEvent, ChangeRefusal> {
  const { planId, personId } = plan;
  const wanted: Said = { value, why, by: nameOf(plan, by), at };
  const now = valueOf(plan, detail);
  const refused = mayNotSay(plan, by, detail, history) ?? notValid(plan, detail, value, at);
  if (refused) return refused;
  if (revisionSeen > (history.at(-1)?.revision ?? -1n)) return { refused: 'changed-since-you-looked' };
  const found = (id: string, values: readonly Said[]): PlanEvent => ({
    type: 'PlanConflictFound',
    data: { planId, personId, ...detail, conflictId: id, values, foundAt: at },
  });
  const open = openConflictOn(plan, detail);
  if (open) {
    if (open.values.some((one) => isSameSaid(one, wanted))) return [];
    if (hasSeen(history, open.conflictId, revisionSeen)) return { refused: 'agree-this-first', about: { ...detail } };
    return [found(open.conflictId, [...open.values, wanted])];
  }
  const since = saidOf(history, detail, revisionSeen);
  const last = saidOf(history, detail).at(-1) ?? { value: now ?? '', why: null, by: null, at: null };
  if (now === null) {
    if (value === null || since.length === 0) return { refused: 'safety-line-taken-out' };
    const kept: PlanEvent = { type: 'SafetyLineKept', data: { planId, personId, lineId: detail.id, keptAt: at } };
    return changing(plan, at, kept, ...saying(plan, detail, wanted), found(conflictId, [wanted, last]));
  }
  if (now === value && (detail.field !== 'outcome' || isSameSaid(last, wanted))) return [];
  if (since.length > 0) return [found(conflictId, [{ ...last, value: now ?? '' }, wanted])];
  return changing(plan, at, ...saying(plan, detail, wanted));
}

/** Whether an editor had the item before them, with whatever it held then. */
const hasSeen = (history: History, conflictId: string, revisionSeen: bigint): boolean =>
  history.some(
    ({ event, revision }) =>
      revision <= revisionSeen && event.type === 'PlanConflictFound' && event.data.conflictId === conflictId,
  );

type Refused<Code extends string> = { readonly refused: Code; readonly about?: Readonly<Record<string, unknown>> };

/** Whether somebody may say what this field says. */
export function mayNotSay(
  plan: Plan,
  by: Actor,
  detail: Detail,
  history: History,
): Refused<'not-on-the-team' | 'detail-not-there' | 'persons-own-words' | 'being-looked-at'> | undefined {
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  if (valueOf(plan, detail) === undefined) return { refused: 'detail-not-there' };
  if (isPerson(plan, by)) return undefined;
  const { kind, id, field } = detail;
  const last = saidOf(history, detail).at(-1);
  const isTheirs = kind === 'goal' && field !== 'state' && last?.by === plan.personId && last.value !== '';
  if (isTheirs) return { refused: 'persons-own-words' };
  const isClosed = (kind === 'goal' || kind === 'action') && isBeingLookedAt(plan, { kind, id });
  return isClosed ? { refused: 'being-looked-at' } : undefined;
}

/** Whether a field can hold this at all. */
export function notValid(
  plan: Plan,
  { kind, field }: Detail,
  value: string | null,
  at: string,
): Refused<'owner-not-on-the-team' | 'due-in-the-past' | 'detail-not-valid'> | undefined {
  const wrong = (problem: string) => ({
    ...{ refused: 'detail-not-valid' as const, about: { fields: [{ field: 'value', problem }] } },
  });
  if (value === null) return kind === 'safety-line' ? undefined : wrong('must be text');
  if (field === 'owner') {
    const isThere = value === plan.personId || memberOf(plan, { memberId: value }) !== undefined;
    return isThere ? undefined : { refused: 'owner-not-on-the-team' };
  }
  if (field === 'due' || field === 'review') {
    if (!isDay(value)) return wrong('must be a day that exists, such as 2026-03-09');
    return value < at.slice(0, 10) ? { refused: 'due-in-the-past' } : undefined;
  }
  if (field === 'state') return GOAL_STATES.some((one) => one === value) ? undefined : wrong(`must be one of ${GOAL_STATES.join(', ')}`); // prettier-ignore
  if (field === 'outcome') return ACTION_OUTCOMES.some((one) => one === value) ? undefined : wrong(`must be one of ${ACTION_OUTCOMES.join(', ')}`); // prettier-ignore
  return field === 'text' && value.trim() === '' ? wrong('must hold at least one word') : undefined;
}

function isDay(value: string): boolean {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN;
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(value);
}

/** The facts by which a field says something else. */
export function saying(plan: Plan, detail: Detail, { value, why, by: name, at: when }: Said): readonly PlanEvent[] {
  const of = { planId: plan.planId, personId: plan.personId };
  const [by, at] = [name ?? '', when ?? ''];
  const { kind, id, field } = detail;
  const action = plan.actions.find(({ actionId }) => actionId === id) ?? { ownerId: '', dueOn: '' };
  if (value === null) {
    return [
      { type: 'SafetyLineTakenOut', data: { ...of, lineId: id, reason: why ?? '', takenOutBy: by, takenOutAt: at } },
    ];
  }
  const event = ((): DetailEvent | ActionCompleted => {
    switch (field) {
      case 'owner': {
        const ownerAgencyId = memberOf(plan, { memberId: value })?.agencyId ?? null;
        const { dueOn } = action;
        const data = { ...of, actionId: id, ownerId: value, ownerAgencyId, dueOn, reassignedBy: by, reassignedAt: at };
        return { type: 'ActionReassigned', data };
      }
      case 'due':
        return {
          type: 'ActionDueChanged',
          data: { ...of, actionId: id, dueOn: value, ownerId: action.ownerId, changedBy: by, changedAt: at },
        };
      case 'outcome': {
        if (value === 'lapsed')
          return { type: 'ActionLapsed', data: { ...of, actionId: id, why, lapsedBy: by, lapsedAt: at } };
        const outcome = value === 'done' ? 'done' : 'not-done';
        return {
          type: 'ActionCompleted',
          data: { ...of, actionId: id, outcome, why, completedBy: by, completedAt: at },
        };
      }
      case 'state': {
        const state = GOAL_STATES.find((one) => one === value) ?? 'hoped-for';
        return { type: 'GoalStateChanged', data: { ...of, goalId: id, state, changedBy: by, changedAt: at } };
      }
      case 'review':
        return { type: 'PlanReviewSet', data: { ...of, reviewOn: value, setBy: by, setAt: at } };
      default:
        return { type: 'DetailChanged', data: { ...of, kind, id, field, value, changedBy: by, changedAt: at } };
    }
  })();
  return [event];
}
