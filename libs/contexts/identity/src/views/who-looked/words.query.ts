/** What was looked at, as it is said to the person. */
export const WHAT: Readonly<Record<string, string>> = {
  plan: 'your plan',
  introductions: 'what you told us at the start',
  decisions: 'your decisions',
  decision: 'one of your decisions',
  'hand-overs': 'your hand-overs',
  asks: 'what was asked for you',
  progress: 'how things are going for you',
  details: 'your name, address, numbers and needs',
  'former-names': 'what you were called before',
  sharing: 'what you said about who sees what',
  'possible-duplicate': 'whether you have two records',
  'board-huddle': 'the list of people who are new, with your name on it',
  'board-hand-overs-board': 'the list of hand-overs, with your name on it',
  'board-asks-inbox': 'the list of what was asked of an organisation, with your name on it',
  'board-today': 'their list of people they support, with your name on it',
  'board-look-up': 'your name, found by your number',
  'board-initials': 'your initials and year of birth, to know whether it is your record',
  'board-privacy': 'questions and checks about who looked, with your name on it',
};
export const WHY: Readonly<Record<string, string>> = {
  'direct-care': 'to support you',
  caring: 'because they care for you',
  assurance: 'to check that the record is right',
  emergency: 'in an emergency, when it was not otherwise open to them',
};
