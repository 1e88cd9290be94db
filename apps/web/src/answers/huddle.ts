import type { Awareness, ClockElement, IntroducerKind, ReachMe, Told } from './intake';

export type HuddleBoard = {
  /** The civil day. */
  today: string;
  huddle: { huddleId: string; openedAt: string; openedBy: string; revision: string } | null;
  /** Of all who wait, the longest first, those on this page. */
  waiting: WaitingIntroduction[];
  waitingCount: number;
  /** Who came last, while they are on a later page. */
  newest: { introductionId: string; personId: string; name: string; receivedAt: string }[];
  items: OpenItem[];
  /** Items that the person keeps from whoever asks. */
  kept: { itemId: string; explained: boolean }[];
  captured: CapturedItem[];
  welcomed: WelcomedIntroduction[];
  died: { introductionId: string; personId: string; name: string }[];
};

/** Of the four that stop a clock, those that are missing, each since it began. */
export type CardClock = { startedOn: string; missing: ClockElement[] };

/** Somebody who waits, and how many wait longer. */
export type FoundWaiting = {
  introductionId: string;
  personId: string;
  name: string;
  receivedAt: string;
  before: number;
};

export type WayBack = {
  earlierIntroductionId: string;
  endedAt: string;
  until: string;
  lastKeyWorker: { keyWorkerId: string; agencyId: string; isStillThere: boolean } | null;
};

export type WaitingIntroduction = {
  introductionId: string;
  personId: string;
  name: string;
  via: string;
  receivedAt: string;
  whatBroughtYou: string;
  whatWouldHelp: string | null;
  reachMe: ReachMe;
  /** Why the last huddle named nobody. */
  heldOver: string | null;
  /** For somebody who was here before, while what was theirs can come back. */
  wayBack: WayBack | null;
  /** null when it has stopped. */
  clock: CardClock | null;
  /** Whether this huddle has said why it names nobody. */
  explained: boolean;
  /** In which they used the front door, such as `cy`. */
  language: string | null;
  introducer: { kind: IntroducerKind; name: string; organisation: string | null; tellMe: ReachMe | null } | null;
  awareness: Awareness | null;
  awarenessWhy: string | null;
  /** Who said it, when somebody wrote it down for them. */
  saidBy: string | null;
  takenDownAt: string | null;
  revision: string;
};

export type WelcomedIntroduction = {
  introductionId: string;
  personId: string;
  name: string;
  keyWorkerId: string;
  agencyId: string;
  nextContactOn: string;
  welcomedAt: string;
  clock: CardClock | null;
};

export type OpenItem = {
  itemId: string;
  personId: string;
  introductionId: string | null;
  name: string | null;
  question: string;
  summary: string;
  raisedBy: string | null;
  raisedAt: string;
  /** Why the last huddle gave no answer. */
  carried: string | null;
  /** By how many hours its summary came too late; null while no huddle is open. */
  hoursLate: number | null;
  /** Whether this huddle has said why it goes to the next. */
  explained: boolean;
};

export type CapturedItem = {
  itemId: string;
  personId: string;
  name: string | null;
  question: string;
  huddleId: string;
  outcome: string;
  ownerId: string;
  agencyId: string;
  dueOn: string;
  capturedBy: string;
  capturedAt: string;
};

export type HereNow = { memberId: string; role: string; agencyId: string | null };

export type OwedOutcome = {
  outcomeId: string;
  of: 'item' | 'introduction';
  personId: string;
  name: string | null;
  outcome: string | null;
  ownerId: string;
  agencyId: string;
  dueOn: string;
  present: string[];
  agreedAt: string;
  owedBy: string;
};

export type HeardOutcome = Told & { outcomeId: string; of: 'item' | 'introduction'; sharedAt: string };
