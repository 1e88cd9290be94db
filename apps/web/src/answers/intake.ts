export type WayToReach = 'phone' | 'text' | 'email' | 'post' | 'in-person';

export type ReachMe = { how: WayToReach; at: string };

export type Introduced = { personId: string; receiptCode: string };

export type ReceiptStatus = 'waiting' | 'welcomed' | 'declined-by-person';

export type Receipt = {
  receivedAt: string;
  status: ReceiptStatus;
  nextContactOn: string | null;
};

export type HuddleBoard = {
  huddle: { huddleId: string; openedAt: string; openedBy: string; revision: string } | null;
  waiting: WaitingIntroduction[];
  welcomed: WelcomedIntroduction[];
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
  status: ReceiptStatus;
  keyWorkerId: string | null;
  agencyId: string | null;
  nextContactOn: string | null;
  /** The first of them. */
  initialConversation: Conversation | null;
  conversations: Conversation[];
  revision: string;
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
