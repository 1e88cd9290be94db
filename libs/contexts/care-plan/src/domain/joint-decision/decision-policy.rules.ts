import { addDays } from './days.rules';

export const DECISION_KINDS = [
  'plan-agreed',
  'step-down',
  'step-up',
  'outreach',
  'medication-change-request',
  'sharing',
  'admission-avoidance',
  'farewell',
  'other',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export type Stance = 'agree' | 'agree-with-reservations' | 'dissent' | 'abstain';
export type VoiceOutcome = 'agrees' | 'refuses' | 'not-present';

/** Whose voice a decision of a kind needs; each is a named condition in the rules of the quorum. */
export const VOICES_NEEDED = [
  'person-or-advocate',
  'registered-clinician',
  'community-side',
  'key-worker',
  'gp',
  'peer-supporter',
] as const;
export type VoiceNeeded = (typeof VOICES_NEEDED)[number];

/** Until when dissent stops a decision: when most of those who take a side dissent, or when anybody does. */
export const DISSENT_RULES = ['most-do-not-dissent', 'nobody-dissents'] as const;
export type DissentRule = (typeof DISSENT_RULES)[number];

export interface DecisionPolicy {
  readonly kind: DecisionKind;
  /** 0 is the one that comes with the product; each that an alliance adopts for this kind counts on. */
  readonly version: number;
  readonly voices: readonly VoiceNeeded[];
  readonly dissent: DissentRule;
  readonly answerWithinDays: number;
  readonly decideWithinDays: number;
  readonly ratifyWithinWorkingDays: number;
}

const THREE_SIDES: readonly VoiceNeeded[] = ['person-or-advocate', 'registered-clinician', 'community-side'];
const VOICES: Readonly<Record<DecisionKind, readonly VoiceNeeded[]>> = {
  'plan-agreed': THREE_SIDES,
  'step-down': THREE_SIDES,
  'step-up': THREE_SIDES,
  outreach: THREE_SIDES,
  'medication-change-request': ['person-or-advocate', 'registered-clinician', 'key-worker'],
  sharing: ['person-or-advocate', 'key-worker'],
  'admission-avoidance': [...THREE_SIDES, 'key-worker'],
  farewell: [...THREE_SIDES, 'key-worker'],
  other: THREE_SIDES,
};

/** What holds for a kind until the alliance adopts something else. */
export const defaultPolicy = (kind: DecisionKind): DecisionPolicy => ({
  ...{ kind, version: 0, voices: VOICES[kind], dissent: 'most-do-not-dissent' },
  ...{ answerWithinDays: 7, decideWithinDays: 28, ratifyWithinWorkingDays: 3 },
});

/** Nothing is decided about somebody who is neither heard nor known to be absent, whatever an alliance would like. */
export const hearsThePerson = ({ voices }: Pick<DecisionPolicy, 'voices'>): boolean =>
  voices.includes('person-or-advocate');

/** The days by which positions are owed and the decision is taken. */
export const daysOf = (policy: DecisionPolicy, today: string) => ({
  answerBy: addDays(today, policy.answerWithinDays),
  decideBy: addDays(today, policy.decideWithinDays),
});
