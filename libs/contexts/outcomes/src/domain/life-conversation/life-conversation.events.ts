import type { LifeArea } from '../measure/life-areas.rules';

/** What is written of an area: how it is, how it would be at best and what would be the smallest step, and who could do what. */
export const STEP_FIELDS = ['understanding', 'bestHope', 'smallestStep', 'me', 'team', 'others'] as const;
export type StepField = (typeof STEP_FIELDS)[number];
export type StepWords = Readonly<Partial<Record<StepField, string>>>;

/** The person, alone or with somebody of their team, chose what to talk about. The first choice begins a conversation. */
export interface AreasChosen {
  readonly type: 'AreasChosen';
  readonly data: {
    readonly conversationId: string;
    readonly personId: string;
    /** Empty once erased. */
    readonly areas: readonly LifeArea[];
    readonly chosenBy: string;
    readonly chosenAt: string;
  };
}

/** What was said of one area, or more of it: the fields that changed, and what was agreed so far. */
export interface AreaTalkedThrough {
  readonly type: 'AreaTalkedThrough';
  readonly data: {
    readonly conversationId: string;
    readonly personId: string;
    /** Null once erased. */
    readonly area: LifeArea | null;
    readonly words: StepWords;
    /** Actions of the plan that were agreed about this area; what they say stays there. */
    readonly actionIds: readonly string[];
    readonly saidBy: string;
    readonly saidAt: string;
  };
}

/** They are through with it for this time. */
export interface LifeConversationHeld {
  readonly type: 'LifeConversationHeld';
  readonly data: {
    readonly conversationId: string;
    readonly personId: string;
    readonly heldBy: string;
    readonly heldAt: string;
  };
}

export type LifeConversationEvent = AreasChosen | AreaTalkedThrough | LifeConversationHeld;
