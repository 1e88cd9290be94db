import type { OwnWords } from '../introduction/introduction.events';

export type Prompt = keyof OwnWords;

/** Whom the person lets read a passage: from everybody around them to themself alone. */
export interface Audience {
  readonly who: 'team' | 'registered' | 'key-worker' | 'named' | 'me';
  /** Members, when `who` is `named`. */
  readonly named: readonly string[];
}

/** What the person said to one prompt of one conversation, and whom they let read it. */
export interface StoryPassageShared {
  readonly type: 'StoryPassageShared';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    readonly conversationId: string;
    readonly prompt: Prompt;
    readonly text: string;
    readonly audience: Audience;
    /** Who wrote the person’s words down. */
    readonly writtenBy: string;
    readonly writtenAt: string;
  };
}

/** From now on these read it and nobody else: the person changed their mind. */
export interface StoryPassageRestricted {
  readonly type: 'StoryPassageRestricted';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    readonly conversationId: string;
    readonly prompt: Prompt;
    readonly audience: Audience;
    readonly before: Audience;
    readonly restrictedAt: string;
  };
}

/** The person opened it to the whole team again. */
export interface StoryPassageOpened {
  readonly type: 'StoryPassageOpened';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    readonly conversationId: string;
    readonly prompt: Prompt;
    readonly openedAt: string;
  };
}

/** The person put right what had been written down for them. Who wrote it first stays known. */
export interface StoryPassageCorrected {
  readonly type: 'StoryPassageCorrected';
  readonly data: {
    readonly introductionId: string;
    readonly personId: string;
    readonly conversationId: string;
    readonly prompt: Prompt;
    readonly text: string;
    readonly correctedAt: string;
  };
}

export type StoryEvent = StoryPassageShared | StoryPassageRestricted | StoryPassageOpened | StoryPassageCorrected;
