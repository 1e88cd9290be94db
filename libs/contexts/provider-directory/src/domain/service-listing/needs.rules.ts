import { idFrom } from '@platform/decider/derived-id';

/** The alliance's own vocabulary, published as a taxonomy. Codes are pinned: the ids of the terms are made from them. */
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
export type Need = keyof typeof NEEDS;
export const NEED_CODES = Object.keys(NEEDS) as Need[];

export const NEEDS_TAXONOMY = {
  id: idFrom('taxonomy', 'needs'),
  name: 'What would help',
  description: 'What people look for help with, in plain words.',
  version: '1',
};

export const needTerm = (need: Need) => ({
  id: idFrom('taxonomy-term', 'needs', need),
  name: NEEDS[need],
  description: NEEDS[need],
  taxonomy: NEEDS_TAXONOMY.name,
  taxonomy_id: NEEDS_TAXONOMY.id,
  term: NEEDS[need],
  taxonomy_detail: NEEDS_TAXONOMY,
});
