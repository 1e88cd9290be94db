import type { MeasureDefinition } from './definition.rules';
import { HOW_OFTEN } from './definition.rules';

const TEXTS = [
  'Little interest or pleasure in doing things',
  'Feeling down, depressed, or hopeless',
  'Trouble falling or staying asleep, or sleeping too much',
  'Feeling tired or having little energy',
  'Poor appetite or overeating',
  'Feeling bad about yourself – or that you are a failure or have let yourself or your family down',
  'Trouble concentrating on things, such as reading the newspaper or watching television',
  'Moving or speaking so slowly that other people could have noticed? Or the opposite – being so fidgety or restless that you have been moving around a lot more than usual',
  'Thoughts that you would be better off dead or of hurting yourself in some way',
];

export const phq9: MeasureDefinition = {
  code: 'phq-9',
  name: 'PHQ-9',
  version: '1',
  source:
    'Developed by Drs Robert L. Spitzer, Janet B. W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc',
  licenceClass: 'A',
  licence: 'No permission required to reproduce, translate, display or distribute',
  copyright:
    'Developed by Drs Spitzer, Williams, Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission is required to reproduce, translate, display or distribute.',
  recall: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
  items: TEXTS.map((text) => ({ text, options: HOW_OFTEN })),
  scoring: {
    kind: 'total',
    lowest: 0,
    highest: 27,
    decimals: 0,
    missing: {
      most: 2,
      source: 'IAPT Data Handbook, appendices (2011): one or two missing take the mean of the others',
    },
    bands: [
      { from: 0, to: 4, label: 'minimal' },
      { from: 5, to: 9, label: 'mild' },
      { from: 10, to: 14, label: 'moderate' },
      { from: 15, to: 19, label: 'moderately severe' },
      { from: 20, to: 27, label: 'severe' },
    ],
    caseness: { side: 'at-or-over', at: 10, of: 'depression', source: 'NHS Talking Therapies manual' },
    reliableChange: { points: 6, source: 'NHS Talking Therapies manual' },
  },
  safetyItem: 8,
  translations: [],
  notTranslated: [
    {
      language: 'cy',
      why: 'A Welsh translation is published by its makers; its text was not at hand to be checked word by word.',
    },
  ],
};
