/** By which somebody is tried to be reached. */
export const CHANNELS = ['phone', 'text', 'letter', 'visit'] as const;
export type Channel = (typeof CHANNELS)[number];
/** How people are in touch. */
export const WAYS = ['met', ...CHANNELS] as const;
export type Way = (typeof WAYS)[number];

/** A civil day, `YYYY-MM-DD`, where the alliance is. */
type Day = string;
/** The concern that ends by this; absent where there was none. */
type Closes = string;
type Fact<Type extends string, Data> = {
  readonly type: Type;
  readonly data: { readonly personId: string } & Data;
};

export type ContactMade = Fact<
  'ContactMade',
  {
    readonly madeOn: Day;
    readonly way: Way;
    readonly madeBy: string;
    readonly recordedAt: string;
    readonly closes?: Closes;
  }
>;

/** What was agreed did not come about. It says nothing of why, and nothing of whose fault it is. */
export type ContactMissed = Fact<
  'ContactMissed',
  {
    readonly missedOn: Day;
    readonly planned: Way;
    readonly saidBy: string;
    /** What the key worker wonders about. */
    readonly note: string | null;
    readonly recordedAt: string;
  }
>;

/** From here on somebody finds out how the person is, by the next step and the day that it is due. */
export type EngagementConcernRaised = Fact<
  'EngagementConcernRaised',
  {
    readonly concernId: string;
    readonly missedOn: Day;
    readonly raisedBy: string;
    readonly raisedAt: string;
    readonly nextStepDueAt: string;
  }
>;

/** One try that did not reach the person. */
export type ReachTried = Fact<
  'ReachTried',
  {
    readonly concernId: string;
    readonly channel: Channel;
    readonly triedOn: Day;
    readonly triedBy: string;
    readonly note: string | null;
    readonly recordedAt: string;
    readonly nextStepDueAt: string;
  }
>;

export type CarerContacted = Fact<
  'CarerContacted',
  {
    readonly concernId: string;
    readonly carerId: string;
    readonly contactedOn: Day;
    readonly contactedBy: string;
    readonly recordedAt: string;
    readonly nextStepDueAt: string;
  }
>;

/** What the team and the person, or whoever speaks for them, decided together about going on. */
export type OutreachAgreed = Fact<
  'OutreachAgreed',
  {
    readonly concernId: string;
    readonly decisionId: string;
    readonly agreedAt: string;
    readonly recordedBy: string;
    readonly recordedAt: string;
  }
>;

/** The person's own choice, in their words. */
export type DistanceAskedFor = Fact<
  'DistanceAskedFor',
  { readonly words: string; readonly recordedBy: string; readonly askedAt: string; readonly closes?: Closes }
>;

export type DeathHeardOf = Fact<
  'DeathHeardOf',
  {
    readonly heardOn: Day;
    /** Who recorded it here; absent where it was recorded for the introduction. */
    readonly recordedBy?: string;
    readonly recordedAt: string;
    readonly closes?: Closes;
  }
>;
/** It was a mistake. */
export type DeathTakenBack = Fact<'DeathTakenBack', { readonly recordedAt: string }>;

export type EngagementEvent =
  | ContactMade
  | ContactMissed
  | EngagementConcernRaised
  | ReachTried
  | CarerContacted
  | OutreachAgreed
  | DistanceAskedFor
  | DeathHeardOf
  | DeathTakenBack;
