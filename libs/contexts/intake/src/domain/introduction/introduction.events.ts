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

export type IntroductionEvent = IntroductionReceived;
