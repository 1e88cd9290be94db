import type { Aspect } from './about-oneself.rules';

/** What somebody says about themself, so that it can be seen whether help reaches everybody alike. Nobody has to. */
export interface AboutOneselfSaid {
  readonly type: 'AboutOneselfSaid';
  readonly data: {
    readonly personId: string;
    readonly aspect: Aspect;
    /** One of the list of the aspect; null once it was erased. */
    readonly code: string | null;
    /** Their own words, where no line of the list fits. */
    readonly words: string | null;
    /** By themself, or told to the key worker. */
    readonly saidBy: 'person' | 'key-worker';
    readonly saidAt: string;
  };
}

/** As if it had not been asked. */
export interface AboutOneselfTakenBack {
  readonly type: 'AboutOneselfTakenBack';
  readonly data: { readonly personId: string; readonly aspect: Aspect; readonly takenBackAt: string };
}

export type AboutOneselfEvent = AboutOneselfSaid | AboutOneselfTakenBack;
