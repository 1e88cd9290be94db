export type WayToReach = 'phone' | 'text' | 'email' | 'post' | 'in-person';

export type ReachMe = { how: WayToReach; at: string };

export type Introduced = { personId: string; receiptCode: string };

export type ReceiptStatus = 'waiting' | 'welcomed' | 'declined-by-person' | 'handed-over-warmly';

export type IntroducerKind = 'gp' | 'carer' | 'housing' | 'police' | 'peer' | 'other';

export type Awareness = 'knows-and-agrees' | 'knows' | 'does-not-know-yet';

/** What a code opens: the way of a person, the least of an introducer, or what was not sent yet. */
export type Receipt =
  | {
      of: 'person';
      receivedAt: string;
      status: ReceiptStatus | 'closed';
      nextContactOn: string | null;
      /** Until when somebody comes back to the plan and team they had; null when there is none. */
      comeBackUntil: string | null;
      told: Told[];
    }
  | { of: 'introducer'; landedAt: string | null; helpStartedAt: string | null; endedAt: string | null }
  | { of: 'unfinished'; keptUntil: string };

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

export type ConversationWords = {
  whatIsGoingWell: string;
  whatBroughtYouHere: string;
  whatIsHard: string;
  whatYouWant: string;
  whoCanHelp: string;
};

export type Prompt = keyof ConversationWords;

export type AudienceKind = 'team' | 'registered' | 'key-worker' | 'named' | 'me';

export type Audience = {
  who: AudienceKind;
  /** Members, when `who` is 'named'; told to the person alone. */
  named: string[];
};

export type StoryPassage = {
  prompt: Prompt;
  text: string;
  audience: Audience;
  writtenBy: string;
  writtenAt: string;
  correctedAt: string | null;
};

export type Conversation = {
  conversationId: string;
  heldOn: string;
  place: string;
  heldBy: string;
  /** Those that the reader may read. */
  passages: StoryPassage[];
};

export type PersonIntroduction = {
  introductionId: string;
  receivedAt: string;
  via: string;
  whatBroughtYou: string;
  whatWouldHelp: string | null;
  status: ReceiptStatus | 'died';
  keyWorkerId: string | null;
  agencyId: string | null;
  nextContactOn: string | null;
  /** The first of them. */
  initialConversation: Conversation | null;
  conversations: Conversation[];
  handedOver: { agencyId: string; receiverId: string; firstContactAt: string } | null;
  death: { saidBy: string; diedOn: string | null; recordedBy: string; recordedAt: string } | null;
  introducer: { kind: IntroducerKind; name: string; organisation: string | null } | null;
  awareness: { awareness: Awareness; why: string | null; saidAt: string } | null;
  takenDown: { saidBy: string; takenDownAt: string } | null;
  revision: string;
};

export type Channel = 'phone' | 'text' | 'letter' | 'visit';
export type ContactWay = 'met' | Channel;

export type NextStep =
  | { step: 'try-another-way'; notTried: Channel[] }
  | { step: 'ask-the-carer' }
  | { step: 'visit' }
  | { step: 'decide-together' };

export type MyConcern = {
  concernId: string;
  personId: string;
  missedOn: string;
  tried: { channel: Channel; triedOn: string }[];
  nextStep: NextStep;
  nextStepDueAt: string;
};

export type EngagementLine = {
  what:
    | 'contact-made'
    | 'contact-missed'
    | 'concern-raised'
    | 'reach-tried'
    | 'carer-contacted'
    | 'outreach-agreed'
    | 'distance-asked-for'
    | 'death-heard-of'
    | 'death-taken-back';
  on: string;
  by: string | null;
  way?: ContactWay;
  note?: string | null;
  decisionId?: string;
};

export type Engagement = {
  asksForDistance: boolean;
  died: boolean;
  reachMe: ReachMe | null;
  /** Of whom the person said that they may be asked. */
  carersToAsk: string[];
  concern: Omit<MyConcern, 'personId'> | null;
  /** Newest first. */
  history: EngagementLine[];
};

export type ClockElement = 'initial-conversation' | 'care-plan' | 'intervention' | 'baseline-outcome';

export type Spell = {
  startedOn: string;
  endedOn: string | null;
  elements: Record<ClockElement, string | null>;
  missing: ClockElement[];
  stoppedOn: string | null;
};

export type PersonClock = { startedOn: string; helpStartedOn: string | null };

export type Clocks = { person: PersonClock | null; spells: Spell[]; today: string };

export type ClockBoard = {
  today: string;
  /** The longest first. */
  waiting: { personId: string; name: string; keyWorkerId: string | null; person: PersonClock | null; spell: Spell }[];
};

export type NeedKind = 'food' | 'roof' | 'medicines' | 'money' | 'safety-at-home' | 'other';

export type ImmediateNeed = {
  needId: string;
  personId: string;
  kind: NeedKind;
  words: string;
  responderId: string;
  dueAt: string;
  identifiedBy: string;
  identifiedAt: string;
  whatWasDone: string | null;
  metBy: string | null;
  metAt: string | null;
};

export type OwedNeed = Pick<ImmediateNeed, 'needId' | 'personId' | 'kind' | 'words' | 'dueAt'>;

export type SafetyTopic = 'whatKeepsSafe' | 'whatWorries' | 'whatWeAgreed';

export type SafetyConversation = {
  conversationId: string;
  personId: string;
  heldOn: string;
  heldBy: string;
  recordedAt: string;
  responderId: string;
  dueAt: string;
  status: 'open' | 'kept' | 'set-aside';
  /** Those that this reader may read. */
  passages: { topic: SafetyTopic; text: string; audience: Audience }[];
  kept: { keptBy: string; keptAt: string; whatWasDone: string | null } | null;
};

export type OwedSafetyPromise = {
  conversationId: string;
  personId: string;
  dueAt: string;
  whatWeAgreed: string | null;
};

/** What a person was told of a huddle. */
export type Told = { words: string; whoWasThere: string; agreedAt: string };

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

/** `memberId` is who owes it; null while a huddle does. `words` are those of the huddle. */
export type IntakePromise = {
  kind: 'next-contact' | 'huddle-answer' | 'huddle-item';
  aboutId: string;
  personId: string;
  memberId: string | null;
  dueOn: string | null;
  words: string | null;
};
