export type WayToReach = 'phone' | 'text' | 'email' | 'post' | 'in-person';

export type ReachMe = { how: WayToReach; at: string };

export type Introduced = { personId: string; receiptCode: string };

export type IntroductionStatus = 'waiting' | 'welcomed' | 'declined-by-person' | 'handed-over-warmly';

export type IntroducerKind = 'gp' | 'carer' | 'housing' | 'police' | 'peer' | 'other';

export type Awareness = 'knows-and-agrees' | 'knows' | 'does-not-know-yet';

/** What a code opens: the way of a person, the least of an introducer, or what was not sent yet. */
export type Receipt =
  | {
      of: 'person';
      receivedAt: string;
      status: IntroductionStatus | 'farewell-held' | 'closed';
      nextContactOn: string | null;
      /** Until when somebody comes back to the plan and team they had; null when there is none. */
      comeBackUntil: string | null;
      told: Told[];
    }
  | { of: 'introducer'; landedAt: string | null; helpStartedAt: string | null; endedAt: string | null }
  | { of: 'unfinished'; keptUntil: string };

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
  status: IntroductionStatus | 'died';
  keyWorkerId: string | null;
  agencyId: string | null;
  nextContactOn: string | null;
  /** The first of them. */
  initialConversation: Conversation | null;
  conversations: Conversation[];
  /** When they and their team said farewell; null while help goes on. */
  farewellAt: string | null;
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
  passages: { topic: SafetyTopic; text: string; audience: Audience; correctedAt: string | null }[];
  /** Who wrote it down first, in the record of somebody else; null where that did not happen. */
  firstBy: string | null;
  kept: { keptBy: string; keptAt: string; whatWasDone: string | null } | null;
};

export type OwedSafetyPromise = {
  conversationId: string;
  personId: string;
  dueAt: string;
  whatWeAgreed: string | null;
};

/** `memberId` is who owes it; null while a huddle does. `words` are those of the huddle. */
export type IntakePromise = {
  kind: 'next-contact' | 'huddle-answer' | 'huddle-item';
  aboutId: string;
  personId: string;
  memberId: string | null;
  dueOn: string | null;
  words: string | null;
};

/** What a person was told of a huddle. */
export type Told = { words: string; whoWasThere: string; agreedAt: string };
