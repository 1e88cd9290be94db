import type { MeasureDefinition } from './definition.rules';
import { HOW_OFTEN } from './definition.rules';

const TEXTS = [
  'Feeling nervous, anxious or on edge',
  'Not being able to stop or control worrying',
  'Worrying too much about different things',
  'Trouble relaxing',
  'Being so restless that it is hard to sit still',
  'Becoming easily annoyed or irritable',
  'Feeling afraid as if something awful might happen',
];

export const gad7: MeasureDefinition = {
  code: 'gad-7',
  name: 'GAD-7',
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
    highest: 21,
    decimals: 0,
    missing: {
      most: 2,
      source: 'IAPT Data Handbook, appendices (2011): one or two missing take the mean of the others',
    },
    bands: [
      { from: 0, to: 4, label: 'minimal' },
      { from: 5, to: 9, label: 'mild' },
      { from: 10, to: 14, label: 'moderate' },
      { from: 15, to: 21, label: 'severe' },
    ],
    caseness: { side: 'at-or-over', at: 8, of: 'anxiety', source: 'NHS Talking Therapies manual' },
    reliableChange: { points: 4, source: 'NHS Talking Therapies manual' },
  },
  safetyItem: null,
  translations: [],
  notTranslated: [
    {
      language: 'cy',
      why: 'A Welsh translation is published by its makers; its text was not at hand to be checked word by word.',
    },
  ],
};
