import type { FlowDefinition } from './flow-definitions.rules';

/** A figure of how people of different groups fare. Its groups are asked of identity, not read from the log. */
export interface EquityDefinition extends Omit<FlowDefinition, 'group' | 'byAgency'> {
  readonly group: 'equity';
  /** The figure of flow that says who counts and as what, here of a quarter. */
  readonly countedLike: 'introductions' | 'first-help' | 'still-waiting';
}

export interface Grouping {
  readonly name: 'ethnicity' | 'age' | 'gender' | 'language' | 'carer';
  readonly title: string;
  /** That nobody of some outcome is of a group is not shown. */
  readonly sensitive: boolean;
  /** The codes of identity, without those of {@link UNKNOWNS}. */
  readonly groups: readonly { readonly code: string; readonly says: string }[];
  /** Whether it can be answered with that one would rather not say. */
  readonly canBeKept: boolean;
}

export const PREFERS_NOT_TO_SAY = 'prefer-not-to-say';
export const NOT_ASKED = 'not-asked';
const OWN_WORDS = { code: 'own-words', says: 'In other words' };

/** By what figures of equity are told apart. Deprivation is not here: no postcode is looked up for it. */
export const GROUPINGS: readonly Grouping[] = [
  {
    name: 'ethnicity',
    title: 'Ethnic group',
    sensitive: true,
    canBeKept: true,
    groups: [
      { code: 'asian', says: 'Asian or Asian British' },
      { code: 'black', says: 'Black, Black British, Caribbean or African' },
      { code: 'mixed', says: 'Mixed or multiple ethnic groups' },
      { code: 'white-british', says: 'White: English, Welsh, Scottish, Northern Irish or British' },
      { code: 'white-other', says: 'White: Irish, Gypsy or Irish Traveller, Roma, other' },
      { code: 'other', says: 'Other ethnic group' },
      OWN_WORDS,
    ],
  },
  {
    name: 'age',
    title: 'Age',
    sensitive: false,
    canBeKept: false,
    groups: [
      { code: 'under-18', says: 'Under 18' },
      { code: '18-25', says: '18 to 25' },
      { code: '26-39', says: '26 to 39' },
      { code: '40-64', says: '40 to 64' },
      { code: '65-and-over', says: '65 and over' },
    ],
  },
  {
    name: 'gender',
    title: 'Gender',
    sensitive: true,
    canBeKept: true,
    groups: [
      { code: 'woman', says: 'Woman' },
      { code: 'man', says: 'Man' },
      { code: 'non-binary', says: 'Non-binary' },
      OWN_WORDS,
    ],
  },
  {
    name: 'language',
    title: 'Main language',
    sensitive: true,
    canBeKept: true,
    groups: [
      { code: 'english', says: 'English' },
      { code: 'welsh', says: 'Welsh' },
      { code: 'british-sign-language', says: 'British Sign Language' },
      { code: 'another', says: 'Another language' },
    ],
  },
  {
    name: 'carer',
    title: 'Looks after somebody',
    sensitive: true,
    canBeKept: true,
    groups: [{ code: 'looks-after-somebody', says: 'Yes' }, { code: 'looks-after-nobody', says: 'No' }, OWN_WORDS],
  },
];

const SOURCE = 'The log for who counts; what people say of themselves, or told the key worker, for their group';
const CAVEATS = [
  'People are in the group that they had named by the day on which it was counted. Nobody has to say anything: who was not asked and who would rather not say are rows of their own.',
  'A difference between groups is a question, not an answer: the figure does not say why.',
  'Only who counts and what became of them can be counted again. What somebody says of themself is kept nowhere here, and they may change it or have it erased.',
  'What is recorded after the figure was published is in no figure of that quarter.',
];
const define = (one: Pick<EquityDefinition, 'id' | 'countedLike' | 'title' | 'sentence' | 'whoCounts' | 'fromEvents' | 'categories'> & { days?: true }): EquityDefinition => ({ version: 1, group: 'equity', unit: 'people', period: 'quarter', source: SOURCE, caveats: CAVEATS, ...one, days: one.days === true }); // prettier-ignore

export const EQUITY_DEFINITIONS: readonly EquityDefinition[] = [
  define({
    id: 'equity-introduced',
    countedLike: 'introductions',
    title: 'Who is introduced',
    sentence: 'How many people of each group were introduced, or introduced themselves, in the quarter.',
    whoCounts: 'Everybody with an introduction received in the quarter, once.',
    fromEvents: ['IntroductionReceived', 'PersonRecordsLinked', 'PersonRecordsUnlinked'],
    categories: [{ code: 'counted', says: 'Introduced' }],
  }),
  define({
    id: 'equity-helped',
    countedLike: 'first-help',
    title: 'Whose help began, and after how long',
    sentence: 'How many people of each group had their first help in the quarter, and how long they had waited for it.',
    whoCounts: 'Everybody whose first help that was of use to them, from anybody, was in the quarter.',
    fromEvents: ['IntroductionReceived', 'HelpStarted', 'PersonRecordsLinked', 'PersonRecordsUnlinked'],
    days: true,
    categories: [
      { code: 'within', says: 'Within 28 days' },
      { code: 'over', says: 'After more than 28 days' },
    ],
  }),
  define({
    id: 'equity-waiting',
    countedLike: 'still-waiting',
    title: 'Who waits for first help',
    sentence:
      'How many people of each group with an open introduction had not had help yet on the last day of the quarter, and for how long.',
    whoCounts:
      'Everybody in an open spell on that day, by whether they had had help of use to them from anybody. Somebody of whose death we heard before is not counted.',
    fromEvents: [
      'IntroductionReceived',
      'DeclinedByPerson',
      'HelpStarted',
      'DeathRecorded',
      'DeathCorrected',
      'PersonRecordsLinked',
      'PersonRecordsUnlinked',
    ],
    categories: [
      { code: 'there', says: 'No longer: they had had help' },
      { code: 'within', says: 'For up to 28 days' },
      { code: 'over', says: 'For more than 28 days' },
    ],
  }),
];
