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
  recall: 'Two questions about the people around you.',
  items: [
    { text: 'Do you have a close friend you can talk to?', options: YES_OR_NO },
    { text: 'In the last month, have you taken part in a group or an activity with other people?', options: YES_OR_NO },
  ],
  scoring: { kind: 'each' },
  safetyItem: null,
};
