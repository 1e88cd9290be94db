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
