/** What goes along with a hand-over, as both sides and the person settled it. Days are YYYY-MM-DD. */
export interface GoesAlong {
  /** The meeting of the sender, the receiver and the person. */
  readonly meeting: 'held' | 'planned' | 'not-held';
  readonly meetingOn: string | null;
  readonly present: readonly string[];
  /** Why there was none, or why the person was not there. */
  readonly meetingWhyNot: string | null;
  readonly planGoneThrough: boolean;
  readonly safetyPlanGoneThrough: boolean;
  readonly notGoneThroughWhy: string | null;
  /** Who writes the prescriptions from now on, who looks whether they are right, and by when. */
  readonly prescriber: string | null;
  readonly reviewer: string | null;
  readonly medicinesReviewBy: string | null;
  /** Why nobody is named: there are none, for one. */
  readonly medicinesWhyNot: string | null;
  /** Whether aftercare under section 117 of the Mental Health Act 1983 is owed. */
  readonly aftercare: 'yes' | 'no' | 'not-known';
  /** Who owes it, or who finds out. */
  readonly aftercareWho: string | null;
}

const said = (words: string | null): boolean => words !== null && words.trim() !== '';

/** A named condition: undefined when it holds, else a sentence that says what is missing. */
type Condition = (one: GoesAlong, personId: string) => string | undefined;

const meetingIsNamed: Condition = ({ meeting, meetingOn, present, meetingWhyNot }, personId) => {
  if (meeting === 'planned')
    return 'The meeting of all three has not been held: say when it was, or why there is none.';
  if (said(meetingWhyNot)) return undefined;
  if (meeting === 'not-held') return 'There was no meeting of all three, and it is not said why.';
  if (meetingOn === null || present.length === 0)
    return 'It is not said when the meeting of all three was, or who was there.';
  return present.includes(personId) ? undefined : 'The person was not at the meeting, and it is not said why.';
};

const planIsGoneThrough: Condition = ({ planGoneThrough, safetyPlanGoneThrough, notGoneThroughWhy }) => {
  if ((planGoneThrough && safetyPlanGoneThrough) || said(notGoneThroughWhy)) return undefined;
  const what = planGoneThrough ? 'The safety plan was' : safetyPlanGoneThrough ? 'The plan was' : 'The plan and the safety plan were'; // prettier-ignore
  return `${what} not gone through together, and it is not said why.`;
};

const medicinesAreNamed: Condition = ({ prescriber, reviewer, medicinesReviewBy, medicinesWhyNot }) =>
  said(medicinesWhyNot) || (said(prescriber) && said(reviewer) && medicinesReviewBy !== null)
    ? undefined
    : 'It is not said who prescribes, who reviews the medicines and by when, or why nobody does.';

const aftercareIsNamed: Condition = ({ aftercare, aftercareWho }) => {
  if (aftercare === 'no' || said(aftercareWho)) return undefined;
  return aftercare === 'yes'
    ? 'Aftercare under section 117 is owed, and it is not said by whom.'
    : 'Whether aftercare under section 117 is owed is not known, and it is not said who finds out.';
};

const CONDITIONS = {
  meeting: meetingIsNamed,
  plans: planIsGoneThrough,
  medicines: medicinesAreNamed,
  aftercare: aftercareIsNamed,
} as const satisfies Readonly<Record<string, Condition>>;
export type NotNamed = keyof typeof CONDITIONS;

/** Which of it is not named yet, by code; all of it while nothing was written down. */
export const notNamedIn = (one: GoesAlong | null, personId: string): readonly NotNamed[] =>
  (Object.keys(CONDITIONS) as NotNamed[]).filter(
    (code) => one === null || CONDITIONS[code](one, personId) !== undefined,
  );

/** What has to be named before anybody accepts, in sentences; nothing when it all is. */
export function missingFor(one: GoesAlong | null, personId: string): readonly string[] {
  if (one === null) return ['What goes along with the hand-over has not been written down yet.'];
  return Object.values(CONDITIONS)
    .map((condition) => condition(one, personId))
    .filter((sentence) => sentence !== undefined);
}
