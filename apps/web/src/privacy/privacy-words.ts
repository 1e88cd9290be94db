/** Why a look is worth a question, said to whoever reviews it. */
export const RULE_WORDS: Readonly<Record<string, string>> = {
  'own-record': 'it is the record of whoever looked',
  'same-name': 'a surname that sounds the same, and no settled work together',
  'same-home':
    'lives at the address, or is reached the same way, as whoever looked or as somebody for whom they care at home; no settled work together',
  colleague: 'the person works at the same organisation',
  'no-relationship': 'on no team around the person in the last 90 days',
  'ended-relationship': 'left the team around the person more than 28 days before',
  'opened-and-closed': 'searched for, opened and left within ten seconds',
  'many-in-a-day': 'far more people that day than is usual for them',
};

export const GROUND_WORDS: Readonly<Record<string, string>> = {
  'danger-to-life': 'somebody’s life is in danger',
  'serious-harm': 'somebody may come to serious harm',
  'cannot-be-asked': 'the person needs help now and cannot be asked',
  safeguarding: 'a child or an adult has to be protected',
};

export const SAID_BY: Readonly<Record<string, string>> = {
  person: 'The person asked',
  'privacy-officer': 'The privacy officer answered',
  'caldicott-guardian': 'The Caldicott guardian answered',
};
