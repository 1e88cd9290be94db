import type { Element } from './flow-life.rules';
import { ELEMENTS } from './flow-life.rules';
import { UNMET_DEFINITIONS } from './unmet-definitions.rules';

/** What a figure means, so that two who quote it mean the same. A changed meaning is a new version, never an edit. */
export interface FlowDefinition {
  readonly id: string;
  readonly version: number;
  readonly group: FlowGroup;
  readonly title: string;
  /** The figure in one plain sentence. */
  readonly sentence: string;
  readonly whoCounts: string;
  /** The kinds of events that it is counted from, as the log names them. */
  readonly fromEvents: readonly string[];
  readonly unit: 'people';
  readonly period: 'month' | 'quarter';
  /** Whether median and 90th percentile of days are given beside the counts. */
  readonly days: boolean;
  /** Which agency a person is counted for, in words; null where a figure is of the alliance alone. */
  readonly byAgency: string | null;
  readonly categories: readonly { readonly code: string; readonly says: string }[];
  readonly source: string;
  readonly caveats: readonly string[];
}
export const FLOW_GROUPS = ['introductions', 'waits', 'asks', 'hand-overs', 'afterwards', 'pathways', 'unmet'] as const;
export type FlowGroup = (typeof FLOW_GROUPS)[number];

export const LONG_WAIT_DAYS = 28;
export const AFTER_DAYS = [30, 90, 180] as const;

const INTRODUCED = ['IntroductionReceived'];
const LIVES = ['DeathRecorded', 'DeathCorrected', 'PersonRecordsLinked', 'PersonRecordsUnlinked'];
const FOUR_WEEKS =
  'The four-week wait for community mental health care of NHS England, read from the dates of its elements';
const OWN = 'Policies of this alliance, as recorded in the log';
const LATE = 'What is recorded after the figure was published is in no figure of that period.';
const DIED = 'Somebody of whose death we heard before that day is not counted.';

const WAITED = [
  { code: 'within', says: 'Within 28 days' },
  { code: 'over', says: 'After more than 28 days' },
];
const waiting = (there: string) => [
  { code: 'there', says: there },
  { code: 'within', says: 'For up to 28 days' },
  { code: 'over', says: 'For more than 28 days' },
];

const define = (
  one: Omit<FlowDefinition, 'version' | 'unit' | 'period' | 'days' | 'byAgency'> & Partial<FlowDefinition>,
): FlowDefinition => ({ version: 1, unit: 'people', period: 'month', days: false, byAgency: null, ...one });

const ELEMENT_SAYS: Record<Element, string> = {
  'initial-conversation': 'an initial conversation',
  'care-plan': 'an agreed plan',
  intervention: 'help that has begun',
  'baseline-outcome': 'a first measure of how they are',
};

/** Steps on the way, in the order in which most people take them. */
export const STAGES = ['introduced', 'key-worker', 'conversation', 'helped', 'plan'] as const;
export type Stage = (typeof STAGES)[number];
export const ENDS = ['handed-over', 'own-choice'] as const;
export const BANDS = ['7', '28', 'more'] as const;
export const STAGE_SAYS: Record<Stage | (typeof ENDS)[number], string> = {
  introduced: 'Introduced',
  'key-worker': 'Key worker named',
  conversation: 'Initial conversation',
  helped: 'First help',
  plan: 'Plan agreed',
  'handed-over': 'Handed over',
  'own-choice': 'Ended by own choice',
};
const BAND_SAYS: Record<(typeof BANDS)[number], string> = {
  '7': 'within 7 days',
  '28': 'after 8 to 28 days',
  more: 'after more than 28 days',
};

export const FLOW_DEFINITIONS: readonly FlowDefinition[] = [
  define({
    id: 'introductions',
    group: 'introductions',
    title: 'People introduced',
    sentence: 'How many people were introduced, or introduced themselves, by how they came to the door.',
    whoCounts:
      'Everybody with an introduction received in the month, once, by the first one of the month. Whoever chose afterwards to go no further is counted: they came.',
    fromEvents: [...INTRODUCED, 'PersonRecordsLinked', 'PersonRecordsUnlinked'],
    categories: [
      { code: 'self', says: 'Introduced themselves online' },
      { code: 'phone', says: 'By telephone' },
      { code: 'paper', says: 'On paper' },
      { code: 'introduced', says: 'Introduced by somebody else' },
    ],
    source: OWN,
    caveats: ['Two records that nobody has recognised as one person count as two.', LATE],
  }),
  define({
    id: 'first-help',
    group: 'waits',
    title: 'Wait from introduction to first help',
    sentence: 'How long people who first had help in the month had waited for it since they were first introduced.',
    whoCounts:
      'Everybody whose first help that was of use to them, from anybody, was in the month. The clock is the person’s: from the first introduction anywhere to the first help anywhere.',
    fromEvents: [...INTRODUCED, 'HelpStarted', ...LIVES],
    days: true,
    categories: WAITED,
    source: OWN,
    caveats: ['It says nothing of those who still wait; they are a figure of their own.', LATE],
  }),
  define({
    id: 'clock-stopped',
    group: 'waits',
    title: 'Wait until all four elements were there',
    sentence:
      'How long it took, for people whose four-week clock stopped in the month, until the last element was there.',
    whoCounts:
      'Everybody with a spell of which conversation, plan, help and first measure were all there for the first time in the month. Introductions that are open together, or begin within five days of the end, are one spell.',
    fromEvents: [...INTRODUCED, 'DeclinedByPerson', 'ClockElementRecorded', ...LIVES],
    days: true,
    categories: WAITED,
    source: FOUR_WEEKS,
    caveats: ['An element counts by the day on which it happened, also when it was recorded later.', LATE],
  }),
  define({
    id: 'still-waiting',
    group: 'waits',
    title: 'People who wait for first help',
    sentence:
      'How many people with an open introduction had not had help yet on the last day of the month, and for how long.',
    whoCounts: `Everybody in an open spell on that day, by whether they had had help of use to them from anybody. Whoever said that they want nothing now is in none. ${DIED}`,
    fromEvents: [...INTRODUCED, 'DeclinedByPerson', 'HelpStarted', ...LIVES],
    categories: waiting('No longer: they had had help'),
    source: OWN,
    caveats: [LATE],
  }),
  ...ELEMENTS.map((element) =>
    define({
      id: `missing-${element}`,
      group: 'waits',
      title: `People who wait for ${ELEMENT_SAYS[element]}`,
      sentence: `How many people were waiting for ${ELEMENT_SAYS[element]} on the last day of the month, whatever else they had.`,
      whoCounts: `Everybody in an open spell on that day, by whether this element of it was there. Whoever waits for several waits in the figure of each. ${DIED}`,
      fromEvents: [...INTRODUCED, 'DeclinedByPerson', 'ClockElementRecorded', ...LIVES],
      categories: waiting('No longer: it was there'),
      source: FOUR_WEEKS,
      caveats: ['These figures overlap, so they must not be added to each other.', LATE],
    }),
  ),
  define({
    id: 'asks-made',
    group: 'asks',
    title: 'People for whom a service was asked',
    sentence: 'How many people had at least one service asked for them in the month.',
    whoCounts: 'Everybody with an ask made in the month, once, however many asks.',
    fromEvents: ['AskMade'],
    byAgency: 'The agency that was asked',
    categories: [{ code: 'asked', says: 'At least one service was asked' }],
    source: OWN,
    caveats: [LATE],
  }),
  define({
    id: 'asks-answered',
    group: 'asks',
    title: 'What became of asks',
    sentence: 'Whether people for whom an answer was due in the month had one by the day that the policy promises.',
    whoCounts: `Everybody with an ask whose answer was due in the month, once, by the ask that was due first. ${DIED}`,
    fromEvents: ['AskMade', 'AskAccepted', 'AskDeclined', 'AskWithdrawn', 'AskLapsed', ...LIVES],
    byAgency: 'The agency that owes the answer',
    categories: [
      { code: 'accepted', says: 'Accepted by the day it was due' },
      { code: 'declined', says: 'Declined by the day it was due' },
      { code: 'late', says: 'Answered later in the month' },
      { code: 'withdrawn', says: 'Withdrawn by whoever asked' },
      { code: 'unanswered', says: 'Not answered by the end of the month' },
    ],
    source: OWN,
    caveats: ['By whole days: an answer on the day that it was due is in time.', LATE],
  }),
  define({
    id: 'hand-overs',
    group: 'hand-overs',
    title: 'Hand-overs with and without first contact',
    sentence:
      'Whether people whose first contact after a hand-over was due in the month had met or spoken with the receiver.',
    whoCounts: `Everybody with a hand-over whose first contact was due in the month, once, by the one that was due first. ${DIED}`,
    fromEvents: ['HandOverProposed', 'HandOverCompleted', 'HandOverWithdrawn', ...LIVES],
    byAgency: 'The agency that hands over, and is accountable until first contact',
    categories: [
      { code: 'completed', says: 'First contact by the day it was due' },
      { code: 'late', says: 'First contact later in the month' },
      { code: 'withdrawn', says: 'Withdrawn: the sender stays with them' },
      { code: 'unconfirmed', says: 'No first contact by the end of the month' },
    ],
    source: OWN,
    caveats: ['Until first contact the sender is accountable, so nobody here is without somebody.', LATE],
  }),
  ...AFTER_DAYS.flatMap((days) => [
    define({
      id: `came-back-${days}`,
      group: 'afterwards',
      title: `Introduced again within ${days} days`,
      sentence: `Of people whose support had ended, by their choice or by a hand-over, ${days} days before a day of this month: how many were introduced again within those days.`,
      whoCounts: `Everybody whose ${days} days after an end were over in the month, once, by the first such end. Whoever died in them without coming back is not counted.`,
      fromEvents: [...INTRODUCED, 'DeclinedByPerson', 'HandOverCompleted', ...LIVES],
      categories: [
        { code: 'came-back', says: 'Introduced again' },
        { code: 'did-not', says: 'Not introduced again' },
      ],
      source: OWN,
      caveats: ['To come back is no failure: the way back is meant to be easy.', LATE],
    }),
    define({
      id: `step-down-held-${days}`,
      group: 'afterwards',
      title: `Step-downs that held for ${days} days`,
      sentence: `Of people handed over ${days} days before a day of this month: for how many that help was enough for ${days} days.`,
      whoCounts: `Everybody whose ${days} days after a completed hand-over were over in the month, once, by the first. It held when they were not introduced again and no other hand-over was proposed in those days. Whoever died in them is not counted.`,
      fromEvents: ['HandOverCompleted', 'HandOverProposed', ...INTRODUCED, ...LIVES],
      categories: [
        { code: 'held', says: 'Held' },
        { code: 'did-not', says: 'More help was sought' },
      ],
      source: OWN,
      caveats: ['That nothing more was sought here does not say that somebody is well.', LATE],
    }),
  ]),
  ...STAGES.map((from, at) =>
    define({
      id: `onwards-${from}`,
      group: 'pathways',
      period: 'quarter',
      title: `Where people went after: ${STAGE_SAYS[from].toLowerCase()}`,
      sentence: `What came next in the quarter for people whose last step had been “${STAGE_SAYS[from].toLowerCase()}”, and after how long.`,
      whoCounts:
        'Everybody who took such a step in the quarter, once, in the first spell in which they did. Steps are taken in the order of their days.',
      fromEvents: [...INTRODUCED, 'KeyWorkerNamed', 'ClockElementRecorded', 'HelpStarted', 'HandOverCompleted', 'DeclinedByPerson', ...LIVES], // prettier-ignore
      categories: [...STAGES.slice(at + 1), ...ENDS].flatMap((to) =>
        BANDS.map((band) => ({ code: `${to}.${band}`, says: `${STAGE_SAYS[to]}, ${BAND_SAYS[band]}` })),
      ),
      source: OWN,
      caveats: [
        'Counts of steps between two stages, never the way of one person.',
        'What was made up for later, such as a conversation after help had begun, is no step.',
        LATE,
      ],
    }),
  ),
  ...UNMET_DEFINITIONS,
];

/** What is counted of a month, or of a quarter. */
export const definitionsFor = ({ id }: { readonly id: string }): readonly FlowDefinition[] =>
  FLOW_DEFINITIONS.filter(({ period }) => (period === 'quarter') === id.includes('Q'));
