/** Of what a stopped clock is made; all four have to be there. */
export const ELEMENTS = ['initial-conversation', 'care-plan', 'intervention', 'baseline-outcome'] as const;
export type ClockElement = (typeof ELEMENTS)[number];

/** A civil day, `YYYY-MM-DD`, where the alliance is. When it was recorded is on the envelope, and may be much later. */
type Day = string;
type Fact<Type extends string, Data> = {
  readonly type: Type;
  readonly data: { readonly personId: string } & Data;
};

/** As was known then. An introduction that is heard of late can show that there was a spell before. */
export type SpellOpened = Fact<'SpellOpened', Introduced>;
export type SpellJoined = Fact<'SpellJoined', Introduced>;
interface Introduced {
  readonly introductionId: string;
  readonly receivedOn: Day;
  /** Since when the clock runs that runs from here on; absent where it ran before, or has stopped. */
  readonly runsSince?: Day;
}
/** An introduction of the spell came to its end by the person's own choice. */
export type SpellLeft = Fact<
  'SpellLeft',
  {
    readonly introductionId: string;
    readonly endedOn: Day;
    /** It was the last one, so that no clock runs any more. */
    readonly endsClock?: true;
  }
>;
export type ClockElementRecorded = Fact<
  'ClockElementRecorded',
  {
    readonly element: ClockElement;
    readonly happenedOn: Day;
    /** It was the last of the four that was missing. */
    readonly endsClock?: true;
  }
>;
/** The person had help that was of use to them, from anybody, wherever it was. */
export type HelpStarted = Fact<'HelpStarted', { readonly startedOn: Day; readonly recordedBy: string }>;

export type SpellEvent = SpellOpened | SpellJoined | SpellLeft | ClockElementRecorded | HelpStarted;
