/** Why an agency said no; codes of the directory. */
const REASONS = {
  'no-room': 'No room',
  'not-the-right-service': 'Not the right service',
  'outside-our-area': 'Outside its area',
  'needs-more-support': 'More support is needed than it can give',
  'not-at-these-times': 'Not at these times',
  'cannot-meet-access-needs': 'It cannot meet access needs',
} as const;

/** What services say that they are for; codes of the directory. */
export const NEEDS = {
  company: 'Company and friendship',
  listening: 'Somebody to listen',
  'peer-support': 'Support from people who have been there',
  'talking-therapy': 'Talking therapy',
  money: 'Money, benefits and debt',
  home: 'A home, and keeping it',
  work: 'Work, learning and volunteering',
  'moving-body': 'Moving and being outdoors',
  making: 'Art, music and making things',
  food: 'Food and everyday help',
  'alcohol-drugs': 'Alcohol and drugs',
  grief: 'Grief and loss',
  parents: 'Support for parents and families',
  carers: 'Support for carers',
  crisis: 'Help in a crisis',
} as const;

export const SEVERAL_NEEDS = 'several';
export const NEED_NOT_SAID = 'not-said';
export const LAPSED = 'lapsed';

const listOf = (all: Readonly<Record<string, string>>) => Object.entries(all).map(([code, says]) => ({ code, says }));
const WHO =
  'Everybody for whom a service said no, or let an ask lapse without an answer, in the quarter; once, by the first. That another service said yes before or after is no reason to leave them out.';
interface Unmet {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly fromEvents: readonly string[];
  readonly categories: readonly { readonly code: string; readonly says: string }[];
  readonly caveats: readonly string[];
}
const LATE = 'What is recorded after the figure was published is in no figure of that quarter.';
const defineAny = (one: Unmet & { readonly whoCounts: string; readonly source: string }) => ({
  ...one,
  ...({ version: 1, group: 'unmet', unit: 'people', period: 'quarter', days: false, byAgency: null } as const),
  caveats: [...one.caveats, LATE],
});
const define = (one: Unmet) =>
  defineAny({
    ...one,
    ...{ whoCounts: WHO, source: 'Answers to asks, as recorded in the log' },
    caveats: [
      ...one.caveats,
      'What nobody asked for is not here: searches are not recorded, and whoever does not ask is not counted.',
    ],
  });
const OF_SERVICES = [
  ...listOf(NEEDS),
  { code: SEVERAL_NEEDS, says: 'A service for several of these' },
  { code: NEED_NOT_SAID, says: 'A service that does not say what it is for' },
];

/** What was needed and not to be had, as far as somebody asked for it or said so. */
export const UNMET_DEFINITIONS = [
  define({
    id: 'unmet-reasons',
    title: 'Why help that was asked for was not to be had',
    sentence: 'For how many people a service that was asked said no or nothing, by the reason that was given.',
    fromEvents: ['AskDeclined', 'AskLapsed', 'PersonRecordsLinked', 'PersonRecordsUnlinked'],
    categories: [...listOf(REASONS), { code: LAPSED, says: 'No answer: the ask lapsed' }],
    caveats: ['The reason is one of a list; what else was written beside it is not read.'],
  }),
  define({
    id: 'unmet-needs',
    title: 'What kind of help was not to be had',
    sentence: 'For how many people a service that was asked said no or nothing, by what the service is for.',
    fromEvents: [
      'AskMade',
      'AskDeclined',
      'AskLapsed',
      'ServiceListed',
      'ListingRevised',
      'PersonRecordsLinked',
      'PersonRecordsUnlinked',
    ],
    categories: OF_SERVICES,
    caveats: [
      'By what the listing of the service said when it was asked; what was written about the person is not read.',
    ],
  }),
  defineAny({
    id: 'unmet-unanswered',
    title: 'What kind of help was asked for without any answer',
    sentence: 'For how many people a service that was asked never answered, by what the service is for.',
    whoCounts:
      'Everybody for whom an ask lapsed in the quarter, or was taken back after the day on which its answer was due; once, by the first. That another service answered is no reason to leave them out.',
    fromEvents: ['AskMade', 'AskWithdrawn', 'AskLapsed', 'ServiceListed', 'ListingRevised', 'PersonRecordsLinked', 'PersonRecordsUnlinked'], // prettier-ignore
    categories: OF_SERVICES,
    source: 'Asks and what became of them, as recorded in the log',
    caveats: [
      'Why an ask was taken back is words, which are not read: only that there was no answer by the day it was due.',
      'Who is here because an ask lapsed is in the two figures of help that was not to be had as well, so they must not be added.',
    ],
  }),
  defineAny({
    id: 'unmet-nothing-found',
    title: 'For what nothing that fits was found',
    sentence: 'For how many people somebody looked through the directory and said that nothing fits, by what they looked for.', // prettier-ignore
    whoCounts:
      'Everybody of whom they themself, or one of their team, said in the quarter “Nothing here fits”; once, by the first. What was said by mistake and taken back before the figure was counted is left out.',
    fromEvents: ['NothingFound', 'NothingFoundTakenBack', 'PersonRecordsLinked', 'PersonRecordsUnlinked'],
    categories: listOf(NEEDS),
    source: 'What people and their teams said on purpose, as recorded in the log',
    caveats: [
      'Whoever found nothing and did not say so is not counted: searches are not recorded.',
      'It says that nothing fitted, not that nothing was listed: it may have been too far, at the wrong time, or full.',
    ],
  }),
];
