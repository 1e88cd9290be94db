/** How often what happens, and how long it takes. A probability is from 0 to 1. */
export interface Rates {
  /** Introductions of each month of the year beside the average, from January. */
  readonly seasons: readonly number[];
  readonly ways: Readonly<Record<'self' | 'phone' | 'paper' | 'gp' | 'carer' | 'agency', number>>;
  readonly huddleEveryDay: boolean;
  readonly namedAtFirstHuddle: number;
  readonly saysNotNow: number;
  readonly firstContactMissed: number;
  /** Of a missed contact: that the next step is taken in time, and that the person is reached at last. */
  readonly curious: number;
  readonly reached: number;
  readonly visitMissed: number;
  readonly immediateNeed: number;
  readonly safetyConversation: number;
  /** That somebody does what they owe by the time named: a need, a promise, an answer, a first contact, a signature. */
  readonly inTime: number;
  readonly measured: number;
  readonly measuredAgain: number;
  /** Of an answer to the ninth question of PHQ-9, that it is above zero. */
  readonly lifeNotWorthIt: number;
  readonly asks: number;
  readonly askAnswered: number;
  readonly askAccepted: number;
  readonly carerSpeaks: number;
  /** That somebody close leaves word at the front door, without an account. */
  readonly leavesWord: number;
  readonly decidesTogether: number;
  readonly dissents: number;
  readonly handedOver: number;
  readonly stepsUp: number;
  readonly comesBack: number;
  readonly diesInAMonth: number;
  readonly keyWorkerLeaves: number;
  /** From the huddle to the first contact, and from there to the meeting about the plan, in days. */
  readonly daysToContact: readonly [least: number, most: number];
  readonly daysToPlan: readonly [least: number, most: number];
  /** From the meeting about the plan to the end of support, in days. */
  readonly supportDays: readonly [least: number, most: number];
}

/**
 * A borough as published figures have it, and where nothing is published as we invented it (see the README of this folder):
 * every figure without a source there is ours.
 */
export const BOROUGH: Rates = {
  seasons: [1.14, 1.02, 1.06, 0.97, 1.0, 0.98, 0.95, 0.86, 1.05, 1.08, 1.07, 0.82],
  ways: { self: 0.42, phone: 0.12, paper: 0.04, gp: 0.24, carer: 0.08, agency: 0.1 },
  huddleEveryDay: false,
  namedAtFirstHuddle: 0.9,
  saysNotNow: 0.06,
  firstContactMissed: 0.14,
  curious: 0.93,
  reached: 0.85,
  visitMissed: 0.09,
  immediateNeed: 0.11,
  safetyConversation: 0.06,
  inTime: 0.94,
  measured: 0.8,
  measuredAgain: 0.55,
  lifeNotWorthIt: 0.16,
  asks: 0.5,
  askAnswered: 0.9,
  askAccepted: 0.72,
  carerSpeaks: 0.08,
  leavesWord: 0.04,
  decidesTogether: 0.55,
  dissents: 0.08,
  handedOver: 0.6,
  stepsUp: 0.06,
  comesBack: 0.14,
  diesInAMonth: 0.0006,
  keyWorkerLeaves: 0.02,
  daysToContact: [1, 8],
  daysToPlan: [3, 12],
  supportDays: [60, 150],
};

/** The same borough where everybody does what they owe when they owe it: whoever is lost here was planted. */
export const NOBODY_IS_LOST: Rates = {
  ...BOROUGH,
  huddleEveryDay: true,
  namedAtFirstHuddle: 1,
  curious: 1,
  reached: 1,
  inTime: 1,
  daysToContact: [1, 3],
  daysToPlan: [1, 2],
  measured: 1,
  askAnswered: 1,
  keyWorkerLeaves: 0,
};
