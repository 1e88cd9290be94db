import type { WrongPersonReason } from './wrong-person.rules';

/** How somebody came to the door. */
export type Via = 'self' | 'phone' | 'paper' | 'introduced';

export interface ReachMe {
  readonly how: 'phone' | 'text' | 'email' | 'post' | 'in-person';
  readonly at: string;
}

export interface IntroductionReceived {
  readonly type: 'IntroductionReceived';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    readonly via: Via;
    readonly receivedAt: string;
    readonly name: string;
    readonly reachMe: ReachMe;
    readonly whatBroughtYou: string;
    readonly whatWouldHelp: string | null;
    readonly communicationNeeds: string | null;
  };
}

/** What somebody does who introduces another. */
export type IntroducerKind = 'gp' | 'carer' | 'housing' | 'police' | 'peer' | 'other';

/** Whether the person knows that somebody spoke about them. */
export type Awareness = 'knows-and-agrees' | 'knows' | 'does-not-know-yet';

/** What an introducer hears later: the least there is, and no word of it. */
export type News = 'landed' | 'help-started' | 'ended' | 'goes-on';

/** Who introduced the person, and how to tell them what became of it. `introducerId` belongs to their own receipt code. */
export interface IntroducerNamed {
  readonly type: 'IntroducerNamed';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    readonly introducerId: string;
    readonly kind: IntroducerKind;
    readonly name: string;
    readonly organisation: string | null;
    readonly tellMe: ReachMe | null;
  };
}

/** Said by the introducer at the door (`recordedBy` is null), or recorded by a worker who has spoken with the person. */
export interface PersonAwarenessRecorded {
  readonly type: 'PersonAwarenessRecorded';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    readonly awareness: Awareness;
    readonly why: string | null;
    readonly recordedBy: string | null;
    readonly saidAt: string;
  };
}

/** It came by telephone or on paper, was received then (`receivedAt` of the introduction), and was written down now. */
export interface IntroductionTakenDown {
  readonly type: 'IntroductionTakenDown';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    readonly saidBy: string;
    readonly takenDownBy: string;
    readonly takenDownAt: string;
  };
}

/** The language in which the person, or whoever introduced them, used the front door; null once it was erased. */
export interface LanguageChosen {
  readonly type: 'LanguageChosen';
  readonly data: { readonly introductionId: string; readonly personId: string; readonly language: string | null };
}

export interface IntroducerUpdated {
  readonly type: 'IntroducerUpdated';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    readonly introducerId: string;
    readonly news: News;
    readonly updatedAt: string;
    /** They see it when they look, and no message is sent: of a death, and of its correction. */
    readonly quietly?: true;
  };
}

/** The huddle gave the person somebody of their own, and a day. */
export interface KeyWorkerNamed {
  readonly type: 'KeyWorkerNamed';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    readonly huddleId: string;
    readonly keyWorkerId: string;
    readonly agencyId: string;
    readonly role: PractitionerRole;
    readonly nextContactOn: string;
    readonly namedAt: string;
    /** What else was agreed, in a sentence; null for nothing more. Absent before the person was owed the outcome. */
    readonly outcome?: string | null;
    /** Members who had the board open at that moment. */
    readonly present?: readonly string[];
  };
}

/** The huddle closed without naming anybody yet, and said why. The introduction still waits. */
export interface IntroductionHeldOver {
  readonly type: 'IntroductionHeldOver';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    readonly huddleId: string;
    readonly reason: string;
    readonly heldOverAt: string;
  };
}

/** Five prompts, in the person's own words. */
export interface OwnWords {
  readonly whatIsGoingWell: string;
  readonly whatBroughtYouHere: string;
  readonly whatIsHard: string;
  readonly whatYouWant: string;
  readonly whoCanHelp: string;
}

export interface InitialConversationHeld {
  readonly type: 'InitialConversationHeld';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    readonly conversationId: string;
    readonly heldOn: string;
    readonly heldBy: string;
    readonly place: string;
    /** Of a conversation from before passages had audiences; since then the words are passages of the story. */
    readonly words: OwnWords | null;
    /** When it was first kept in the record of somebody else, by mistake. Whose that is, it does not say. */
    readonly again?: { readonly takenOutId: string; readonly firstBy: string };
  };
}

/** It was a conversation with somebody else. No view shows it from here on, and theirs can be held. */
export interface ConversationFoundAboutSomebodyElse {
  readonly type: 'ConversationFoundAboutSomebodyElse';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    readonly takenOutId: string;
    readonly reason: WrongPersonReason;
    readonly recordedAgain: boolean;
    readonly agencyId: string | null;
    readonly foundBy: string;
    readonly foundAt: string;
  };
}

/** The person's own choice, in their words. Nobody else ends an introduction. */
export interface DeclinedByPerson {
  readonly type: 'DeclinedByPerson';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    readonly reason: string;
    readonly recordedBy: string;
    readonly declinedAt: string;
  };
}

/** Whoever accepted a hand-over, named. The introduction waits with its owner until they have met or spoken. */
export interface ReceiverAccepted {
  readonly type: 'ReceiverAccepted';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    readonly handOverId: string;
    readonly agencyId: string;
    readonly receiverId: string;
    readonly acceptedAt: string;
  };
}

/** Somebody who had accepted met or spoke with the person: theirs from here on. */
export interface HandedOverWarmly {
  readonly type: 'HandedOverWarmly';
  readonly data: ReceiverAccepted['data'] & { readonly firstContactAt: string };
}

/** Help ended here for now: the person and their team decided so together, and the way back is open. */
export interface FarewellNoted {
  readonly type: 'FarewellNoted';
  readonly data: { readonly introductionId: string; readonly personId: string; readonly heldAt: string };
}

/** The person has died, as somebody told us. */
export interface DeathRecorded {
  readonly type: 'DeathRecorded';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    /** Who said so, in words: "their sister, by phone". */
    readonly saidBy: string;
    /** YYYY-MM-DD; null when nobody knows. */
    readonly diedOn: string | null;
    readonly recordedBy: string;
    readonly recordedAt: string;
  };
}

/** It was a mistake: everything is as it was before. */
export interface DeathCorrected {
  readonly type: 'DeathCorrected';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    readonly correctedBy: string;
    readonly correctedAt: string;
  };
}

/** Somebody came back: with an owner and a day at once, and without telling their story again. */
export interface PersonReintroduced {
  readonly type: 'PersonReintroduced';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    readonly earlierIntroductionId: string;
    readonly keyWorkerId: string;
    readonly agencyId: string;
    readonly role: PractitionerRole;
    readonly nextContactOn: string;
    readonly reintroducedBy: string;
    readonly reintroducedAt: string;
  };
}

export type PractitionerRole =
  | 'peer-supporter'
  | 'community-worker'
  | 'link-worker'
  | 'gp'
  | 'clinician'
  | 'hub-coordinator'
  | 'service-manager'
  | 'commissioner'
  | 'caldicott-guardian';

/** How an introduction begins, whoever makes it. */
export type FirstIntroductionEvent =
  | IntroductionReceived
  | LanguageChosen
  | IntroductionTakenDown
  | IntroducerNamed
  | PersonAwarenessRecorded
  | IntroducerUpdated;

export type IntroductionEvent =
  | FirstIntroductionEvent
  | KeyWorkerNamed
  | IntroductionHeldOver
  | InitialConversationHeld
  | ConversationFoundAboutSomebodyElse
  | DeclinedByPerson
  | ReceiverAccepted
  | HandedOverWarmly
  | FarewellNoted
  | DeathRecorded
  | DeathCorrected
  | PersonReintroduced;
