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
  readonly whatBroughtYouHere: string;
  readonly whatIsGoingWell: string;
  readonly whatIsHard: string;
  readonly whatYouWant: string;
  readonly whoCanHelp: string;
}

export interface InitialConversationHeld {
  readonly type: 'InitialConversationHeld';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    readonly heldOn: string;
    readonly heldBy: string;
    readonly place: string;
    readonly words: OwnWords;
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

export type IntroductionEvent =
  | IntroductionReceived
  | KeyWorkerNamed
  | IntroductionHeldOver
  | InitialConversationHeld
  | ConversationFoundAboutSomebodyElse
  | DeclinedByPerson;
