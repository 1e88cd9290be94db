import type { Item, MeasureDefinition, Option } from './definition.rules';

/** Parts of a life that somebody may want to talk about, each with what it is called inside a question. */
const AREAS = {
  self: ['how you feel in yourself', 'sut rydych chi’n teimlo ynoch eich hun'],
  body: ['your body and your physical health', 'eich corff a’ch iechyd corfforol'],
  home: ['where you live', 'ble rydych chi’n byw'],
  money: ['your money', 'eich arian'],
  days: [
    'what you do with your days: work, learning, caring or volunteering',
    'beth rydych chi’n ei wneud â’ch dyddiau: gwaith, dysgu, gofalu neu wirfoddoli',
  ],
  family: ['your family and those closest to you', 'eich teulu a’r bobl agosaf atoch'],
  friends: ['your friends and the company of others', 'eich ffrindiau a chwmni pobl eraill'],
  safe: ['how safe you feel', 'pa mor ddiogel rydych chi’n teimlo'],
  help: ['the help that you get', 'yr help rydych chi’n ei gael'],
} as const;

export type LifeArea = keyof typeof AREAS;
export const LIFE_AREAS = Object.keys(AREAS) as readonly LifeArea[];

const HAPPY: readonly Option[] = ['Very unhappy', 'Unhappy', 'In between', 'Happy', 'Very happy'].map(
  (label, value) => ({ value, label }),
);
const YES_OR_NO: readonly Option[] = ['No', 'Yes'].map((label, value) => ({ value, label }));

/** For each area two questions, one after the other: how it is, and whether more help is wanted. */
const items: readonly Item[] = LIFE_AREAS.flatMap((area) => [
  { text: `How happy are you with ${AREAS[area][0]}?`, options: HAPPY },
  { text: `Would you like more help with ${AREAS[area][0]}?`, options: YES_OR_NO },
]);

/** Areas and words of our own. It is no other scale: nothing that is published of one is true of it, and it is never added up. */
export const lifeAreas: MeasureDefinition = {
  code: 'life-areas',
  name: 'How life is',
  version: '1',
  source: 'Questions of our own',
  licenceClass: 'A',
  licence: 'Apache License 2.0',
  copyright: '© The Living Well contributors. Apache License 2.0.',
  recall: 'How you find different parts of your life just now, and where you would like more help.',
  items,
  scoring: { kind: 'each' },
  safetyItem: null,
  translations: [
    {
      language: 'cy',
      source: 'Translation of our own',
      recall: 'Sut rydych chi’n gweld gwahanol rannau o’ch bywyd nawr, a ble hoffech chi gael mwy o help.',
      items: LIFE_AREAS.flatMap((area) => [
        {
          text: `Pa mor hapus ydych chi gyda hyn: ${AREAS[area][1]}?`,
          options: ['Anhapus iawn', 'Anhapus', 'Yn y canol', 'Hapus', 'Hapus iawn'],
        },
        { text: `Hoffech chi gael mwy o help gyda hyn: ${AREAS[area][1]}?`, options: ['Na hoffwn', 'Hoffwn'] },
      ]),
    },
  ],
  notTranslated: [],
};
