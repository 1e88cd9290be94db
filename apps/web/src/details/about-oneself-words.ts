import type { AboutOneself } from '../answers/identity';

type Aspect = AboutOneself['aspect'];

export const QUESTIONS: Readonly<Record<Aspect, { readonly mine: string; readonly theirs: string }>> = {
  ethnicity: { mine: 'What is your ethnic group?', theirs: 'What is their ethnic group?' },
  gender: { mine: 'What is your gender?', theirs: 'What is their gender?' },
  language: { mine: 'What is your main language?', theirs: 'What is their main language?' },
  carer: {
    mine: 'Do you look after somebody who could not manage without you?',
    theirs: 'Do they look after somebody who could not manage without them?',
  },
};

/** Ethnic groups are those of the 2021 census of England and Wales: Office for National Statistics, Open Government Licence v3.0. */
const LABELS: Readonly<Record<string, string>> = {
  'asian-indian': 'Asian or Asian British: Indian',
  'asian-pakistani': 'Asian or Asian British: Pakistani',
  'asian-bangladeshi': 'Asian or Asian British: Bangladeshi',
  'asian-chinese': 'Asian or Asian British: Chinese',
  'asian-other': 'Any other Asian background',
  'black-caribbean': 'Black, Black British, Caribbean or African: Caribbean',
  'black-african': 'Black, Black British, Caribbean or African: African',
  'black-other': 'Any other Black, Black British or Caribbean background',
  'mixed-white-and-black-caribbean': 'Mixed or multiple ethnic groups: White and Black Caribbean',
  'mixed-white-and-black-african': 'Mixed or multiple ethnic groups: White and Black African',
  'mixed-white-and-asian': 'Mixed or multiple ethnic groups: White and Asian',
  'mixed-other': 'Any other mixed or multiple background',
  'white-british': 'White: English, Welsh, Scottish, Northern Irish or British',
  'white-irish': 'White: Irish',
  'white-gypsy-or-irish-traveller': 'White: Gypsy or Irish Traveller',
  'white-roma': 'White: Roma',
  'white-other': 'Any other White background',
  'other-arab': 'Other ethnic group: Arab',
  'other-any': 'Any other ethnic group',
  'non-binary': 'Non-binary',
  'british-sign-language': 'British Sign Language',
  'looks-after-somebody': 'Yes',
  'looks-after-nobody': 'No',
  'own-words': 'In other words',
  'prefer-not-to-say': 'Prefer not to say',
};

export const labelOf = (code: string): string => LABELS[code] ?? `${code[0]?.toUpperCase() ?? ''}${code.slice(1)}`;
