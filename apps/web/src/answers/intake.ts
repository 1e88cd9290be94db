export type WayToReach = 'phone' | 'text' | 'email' | 'post' | 'in-person';

export type ReachMe = { how: WayToReach; at: string };

export type Introduced = { personId: string; receiptCode: string };

export type ReceiptStatus = 'waiting' | 'welcomed' | 'declined-by-person';

export type IntroducerKind = 'gp' | 'carer' | 'housing' | 'police' | 'peer' | 'other';

export type Awareness = 'knows-and-agrees' | 'knows' | 'does-not-know-yet';

/** What a code opens: the way of a person, the least of an introducer, or what was not sent yet. */
export type Receipt =
  | { of: 'person'; receivedAt: string; status: ReceiptStatus; nextContactOn: string | null }
  | { of: 'introducer'; landedAt: string | null; helpStartedAt: string | null; endedAt: string | null }
  | { of: 'unfinished'; keptUntil: string };

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
  introducer: { kind: IntroducerKind; name: string; organisation: string | null } | null;
  awareness: { awareness: Awareness; why: string | null; saidAt: string } | null;
  takenDown: { saidBy: string; takenDownAt: string } | null;
  initialConversation: { heldOn: string; place: string; heldBy: string; words: ConversationWords } | null;
  revision: string;
};
