/** How somebody wishes to be answered. */
export const WAYS_TO_ANSWER = ['phone', 'text', 'email', 'post'] as const;
export interface ReachTeller {
  readonly how: (typeof WAYS_TO_ANSWER)[number];
  readonly at: string;
}

/** Who told it and how they may be reached, as far as they said. */
export interface Teller {
  readonly name: string | null;
  readonly reachMe: ReachTeller | null;
  /** In which language they used the page. */
  readonly language: string | null;
}

/** What somebody close left at the front door, without an account: of whom, in their words. */
export interface LeftWords {
  readonly about: string;
  readonly more: string | null;
  readonly words: string;
  readonly mayBeShownToThePerson: boolean;
  readonly teller: Teller;
}

/** Anybody may leave it; nothing comes back but the day. Of whom it is nobody knows until it is placed. */
export interface WordLeft {
  readonly type: 'WordLeft';
  readonly data: {
    readonly wordId: string;
    /** null once its key was destroyed: it was placed or settled. */
    readonly left: LeftWords | null;
    /** Whom the receipt code belongs to that came with it; null when none did. */
    readonly codeOf: string | null;
    readonly leftAt: string;
    /** By then somebody has read it, and answered where an answer can be given. */
    readonly dueAt: string;
  };
}

/** It concerns this person, and waits with their team from now on. */
export interface WordPlaced {
  readonly type: 'WordPlaced';
  readonly data: {
    readonly wordId: string;
    readonly personId: string;
    /** Who decided it; null when the receipt code did. */
    readonly placedBy: string | null;
    readonly placedAt: string;
  };
}

/** What becomes of a word that concerns nobody who is in care here. */
export const SETTLED_HOW = ['they-were-answered', 'introduced', 'cannot-tell-who'] as const;
export interface LeftWordSettled {
  readonly type: 'LeftWordSettled';
  readonly data: {
    readonly wordId: string;
    readonly how: (typeof SETTLED_HOW)[number];
    readonly settledBy: string;
    readonly settledAt: string;
  };
}

export type LeftWordEvent = WordLeft | WordPlaced | LeftWordSettled;
