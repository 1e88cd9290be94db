import type { MeasureDefinition, Option } from './definition.rules';

const zeroToTen = (what: string): Option[] =>
  Array.from({ length: 11 }, (_, value) => ({
    value,
    label: value === 0 ? `0, not at all${what}` : value === 10 ? `10, completely${what}` : String(value),
  }));

export const ons4: MeasureDefinition = {
  code: 'ons4',
  name: 'ONS4 personal wellbeing',
  version: '1',
  source: 'Office for National Statistics, personal well-being questions',
  licenceClass: 'A',
  licence: 'Crown copyright, Open Government Licence v3.0',
  copyright: '© Crown copyright, Office for National Statistics. Open Government Licence v3.0.',
  recall:
    'Four questions about your feelings on aspects of your life. There are no right or wrong answers. Answer on a scale from 0, not at all, to 10, completely.',
  items: [
    { text: 'Overall, how satisfied are you with your life nowadays?', options: zeroToTen('') },
    {
      text: 'Overall, to what extent do you feel the things you do in your life are worthwhile?',
      options: zeroToTen(''),
    },
    { text: 'Overall, how happy did you feel yesterday?', options: zeroToTen('') },
    { text: 'Overall, how anxious did you feel yesterday?', options: zeroToTen(' anxious') },
  ],
  scoring: { kind: 'each' },
  safetyItem: null,
  translations: [],
  notTranslated: [
    { language: 'cy', why: 'The Welsh wording of the survey was not at hand to be checked word by word.' },
  ],
};
