export type WayToReach = 'phone' | 'text' | 'email' | 'post' | 'in-person';

export type ReachMe = { how: WayToReach; at: string };

export type Introduced = { personId: string; receiptCode: string };

export type ReceiptStatus = 'waiting' | 'welcomed' | 'declined-by-person' | 'handed-over-warmly';

export type Receipt = {
  receivedAt: string;
  status: ReceiptStatus | 'closed';
  nextContactOn: string | null;
  /** Until when somebody comes back to the plan and team they had; null when there is none. */
  comeBackUntil: string | null;
};

export type HuddleBoard = {
  huddle: { huddleId: string; openedAt: string; openedBy: string; revision: string } | null;
  waiting: WaitingIntroduction[];
  welcomed: WelcomedIntroduction[];
  died: { introductionId: string; personId: string; name: string }[];
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
  status: ReceiptStatus | 'died';
  keyWorkerId: string | null;
  agencyId: string | null;
  nextContactOn: string | null;
  initialConversation: { heldOn: string; place: string; heldBy: string; words: ConversationWords } | null;
  handedOver: { agencyId: string; receiverId: string; firstContactAt: string } | null;
  death: { saidBy: string; diedOn: string | null; recordedBy: string; recordedAt: string } | null;
  revision: string;
};
