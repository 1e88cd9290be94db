import type { MeasureDefinition, Option } from './definition.rules';

const YES_OR_NO: readonly Option[] = [
  { value: 0, label: 'No' },
  { value: 1, label: 'Yes' },
];

export const connectedness: MeasureDefinition = {
  code: 'connectedness',
  name: 'Being connected',
  version: '1',
  source: 'Two questions of our own',
  licenceClass: 'A',
  licence: 'Apache License 2.0',
  copyright: '© The Living Well contributors. Apache License 2.0.',
  recall: 'Two questions about the people around you.',
  items: [
    { text: 'Do you have a close friend you can talk to?', options: YES_OR_NO },
    { text: 'In the last month, have you taken part in a group or an activity with other people?', options: YES_OR_NO },
  ],
  scoring: { kind: 'each' },
  safetyItem: null,
  translations: [
    {
      language: 'cy',
      source: 'Translation of our own',
      recall: 'Dau gwestiwn am y bobl o’ch cwmpas.',
      items: [
        { text: 'Oes gennych chi ffrind agos y gallwch chi siarad â nhw?', options: ['Nac oes', 'Oes'] },
        {
          text: 'Yn ystod y mis diwethaf, ydych chi wedi cymryd rhan mewn grŵp neu weithgaredd gyda phobl eraill?',
          options: ['Nac ydw', 'Ydw'],
        },
      ],
    },
  ],
  notTranslated: [],
};
