export type WayToReach = 'phone' | 'text' | 'email' | 'post' | 'in-person';

export type ReachMe = { how: WayToReach; at: string };

export type Introduced = { personId: string; receiptCode: string };

export type ReceiptStatus = 'waiting' | 'welcomed' | 'declined-by-person';

export type Receipt = {
  receivedAt: string;
  status: ReceiptStatus;
  nextContactOn: string | null;
  told: Told[];
};

export type HuddleBoard = {
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
  /** Whether this huddle has said why it names nobody. */
  explained: boolean;
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
  whatBroughtYouHere: string;
  whatIsGoingWell: string;
  whatIsHard: string;
  whatYouWant: string;
  whoCanHelp: string;
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
  initialConversation: { heldOn: string; place: string; heldBy: string; words: ConversationWords } | null;
  revision: string;
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
