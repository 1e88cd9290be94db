import type { Fact, RecordedAgain } from './fact.events';

export const GOAL_STATES = ['hoped-for', 'reached', 'set-aside'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** What becomes of an action; lapsed is that it is not needed any more. */
export const ACTION_OUTCOMES = ['done', 'not-done', 'lapsed'] as const;
export type ActionOutcome = (typeof ACTION_OUTCOMES)[number];

/** The headings of a safety plan, as PRSB has them. */
export const SAFETY_HEADINGS = [
  'warning-signs',
  'what-helps-me',
  'people-and-places',
  'who-to-call',
  'making-the-place-safe',
  'reasons-for-living',
] as const;
export type SafetyHeading = (typeof SAFETY_HEADINGS)[number];

/** What is agreed field by field, and so can be changed by two people at once. */
export const DETAILS = {
  goal: ['text', 'why', 'state'],
  action: ['text', 'owner', 'due', 'outcome'],
  'safety-line': ['text'],
  plan: ['contingency', 'review', 'agreed-with'],
} as const;
export type DetailKind = keyof typeof DETAILS;

/** One field of one entry. */
export interface Detail {
  readonly kind: DetailKind;
  /** Of the plan itself its own id. */
  readonly id: string;
  readonly field: string;
}

/** What somebody wanted a field to say. */
export interface Said {
  /** null: that a safety line is taken out. */
  readonly value: string | null;
  readonly why: string | null;
  readonly by: string | null;
  readonly at: string | null;
}

/** Other words, in a field that is words. */
export type DetailChanged = Fact<
  'DetailChanged',
  Detail & { readonly value: string; readonly changedBy: string; readonly changedAt: string }
>;
export type GoalStateChanged = Fact<
  'GoalStateChanged',
  { readonly goalId: string; readonly state: GoalState; readonly changedBy: string; readonly changedAt: string }
>;
/** Another goal took its place. It stays in the plan, set aside, with everything that was rated of it. */
export type GoalReplaced = Fact<
  'GoalReplaced',
  { readonly goalId: string; readonly byGoalId: string; readonly replacedBy: string; readonly replacedAt: string }
>;
export type ActionReassigned = Fact<
  'ActionReassigned',
  {
    readonly actionId: string;
    readonly ownerId: string;
    readonly ownerAgencyId: string | null;
    readonly dueOn: string;
    readonly reassignedBy: string;
    readonly reassignedAt: string;
  }
>;
export type ActionDueChanged = Fact<
  'ActionDueChanged',
  {
    readonly actionId: string;
    readonly dueOn: string;
    readonly ownerId: string;
    readonly changedBy: string;
    readonly changedAt: string;
  }
>;
/** It is not needed any more. */
export type ActionLapsed = Fact<
  'ActionLapsed',
  { readonly actionId: string; readonly why: string | null; readonly lapsedBy: string; readonly lapsedAt: string }
>;
/** The day on which the plan is looked at again, with the person. */
export type PlanReviewSet = Fact<
  'PlanReviewSet',
  { readonly reviewOn: string; readonly setBy: string; readonly setAt: string }
>;

export type SafetyLineAdded = Fact<
  'SafetyLineAdded',
  {
    readonly lineId: string;
    readonly heading: SafetyHeading;
    readonly text: string;
    readonly addedBy: string;
    readonly addedAt: string;
    readonly again?: RecordedAgain;
  }
>;
/** Somebody agreed it as it reads. */
export type SafetyLineAgreed = Fact<
  'SafetyLineAgreed',
  { readonly lineId: string; readonly agreedBy: string; readonly agreedAt: string }
>;
export type SafetyLineTakenOut = Fact<
  'SafetyLineTakenOut',
  { readonly lineId: string; readonly reason: string; readonly takenOutBy: string; readonly takenOutAt: string }
>;
/** It was taken out while somebody who could not know was changing it: it stays until both are agreed. */
export type SafetyLineKept = Fact<'SafetyLineKept', { readonly lineId: string; readonly keptAt: string }>;

/** The same field was changed by people who had not seen each other's change. */
export type PlanConflictFound = Fact<
  'PlanConflictFound',
  Detail & {
    readonly conflictId: string;
    /** All of them, first what the plan says. */
    readonly values: readonly Said[];
    readonly foundAt: string;
  }
>;
export type PlanConflictResolved = Fact<
  'PlanConflictResolved',
  Detail & {
    readonly conflictId: string;
    readonly value: string | null;
    readonly why: string | null;
    readonly resolvedBy: string;
    readonly resolvedAt: string;
  }
>;

export type DetailEvent =
  | DetailChanged
  | GoalStateChanged
  | GoalReplaced
  | ActionReassigned
  | ActionDueChanged
  | ActionLapsed
  | PlanReviewSet
  | SafetyLineAdded
  | SafetyLineAgreed
  | SafetyLineTakenOut
  | SafetyLineKept
  | PlanConflictFound
  | PlanConflictResolved;
