import type { WrongPersonReason } from '../introduction/wrong-person.rules';
import type { Audience } from '../story/story.events';

/** What is talked about, and nothing that could be counted or graded. */
export type SafetyTopic = 'whatKeepsSafe' | 'whatWorries' | 'whatWeAgreed';

/** What was said about one topic, in words, and whom the person lets read it. */
export interface SafetyPassage {
  readonly topic: SafetyTopic;
  readonly text: string;
  readonly audience: Audience;
  /** When the person put it right; absent where they did not. */
  readonly correctedAt?: string;
}

interface Fact<Type extends string, Said> {
  readonly type: Type;
  readonly data: { readonly conversationId: string; readonly personId: string } & Said;
}

/** A conversation about safety. What was agreed is a promise: one named member responds by a named time. */
export type SafetyConversationHeld = Fact<
  'SafetyConversationHeld',
  {
    readonly heldOn: string;
    readonly passages: readonly SafetyPassage[];
    readonly responderId: string;
    /** ISO-8601 UTC. */
    readonly dueAt: string;
    readonly heldBy: string;
    readonly recordedAt: string;
    /** First written down in the record of somebody else, by whom; absent where it was not. */
    readonly again?: { readonly takenOutId: string; readonly firstBy: string };
  }
>;

/** From now on these read the passage, whoever read it before. */
export type SafetyAudienceChosen = Fact<
  'SafetyAudienceChosen',
  {
    readonly topic: SafetyTopic;
    readonly audience: Audience;
    readonly before: Audience;
    readonly chosenAt: string;
  }
>;

/** The person put right what was written down for them, for the same readers as before. */
export type SafetyPassageCorrected = Fact<
  'SafetyPassageCorrected',
  { readonly topic: SafetyTopic; readonly text: string; readonly audience: Audience; readonly correctedAt: string }
>;

/** The conversation was with somebody else. Nothing of it is shown in this record any more, and nobody is asked to respond here. */
export type SafetyConversationFoundAboutSomebodyElse = Fact<
  'SafetyConversationFoundAboutSomebodyElse',
  {
    readonly takenOutId: string;
    readonly reason: WrongPersonReason;
    readonly recordedAgain: boolean;
    /** Whose privacy officer looks at it; null when there is no key worker. */
    readonly agencyId: string | null;
    readonly foundBy: string;
    readonly foundAt: string;
  }
>;

/** Somebody responded, in time or late, and this is what they did. */
export type SafetyPromiseKept = Fact<
  'SafetyPromiseKept',
  { readonly whatWasDone: string; readonly keptBy: string; readonly keptAt: string }
>;

/** The person has died: nobody is asked to respond any more. */
export type SafetyPromiseSetAside = Fact<'SafetyPromiseSetAside', { readonly setAsideAt: string }>;
/** That was a mistake: the promise holds again, for the time it was made for. */
export type SafetyPromiseTakenUpAgain = Fact<'SafetyPromiseTakenUpAgain', { readonly takenUpAt: string }>;

export type SafetyConversationEvent =
  | SafetyConversationHeld
  | SafetyAudienceChosen
  | SafetyPassageCorrected
  | SafetyConversationFoundAboutSomebodyElse
  | SafetyPromiseKept
  | SafetyPromiseSetAside
  | SafetyPromiseTakenUpAgain;
