/** The parts of a record, as the person says them. */
export const PART_WORDS: Readonly<Record<string, string>> = {
  everything: 'everything',
  'about-me': 'my own words',
  strengths: 'what I am good at, and what helps',
  needs: 'what I need',
  formulation: 'how we make sense of it together',
  'safety-plan': 'my safety plan',
  'goals-and-actions': 'what I want, and who is doing what',
  decisions: 'my decisions',
  representatives: 'who can speak for me',
  'hand-overs': 'my hand-overs',
  progress: 'how it is going',
  asks: 'what was asked for me',
  introduction: 'what I told you at the start',
  'being-in-touch': 'that I cannot be reached, and be asked how I am',
};

export const partWords = (part: string): string => PART_WORDS[part] ?? part.replaceAll('-', ' ');

/** The same, as somebody else says it of them. */
export const THEIR_PART_WORDS: Readonly<Record<string, string>> = {
  ...PART_WORDS,
  'about-me': 'their own words',
  strengths: 'what they are good at, and what helps',
  needs: 'what they need',
  'safety-plan': 'their safety plan',
  'goals-and-actions': 'what they want, and who is doing what',
  decisions: 'their decisions',
  representatives: 'who can speak for them',
  'hand-overs': 'their hand-overs',
  asks: 'what was asked for them',
  introduction: 'what they told us at the start',
};

export const theirPartWords = (part: string): string => THEIR_PART_WORDS[part] ?? partWords(part);

const GROUNDS: Readonly<Record<string, string>> = {
  'risk-of-serious-harm': 'somebody could come to serious harm',
  'safeguarding-duty': 'a child or an adult has to be kept safe',
  'court-order': 'a court ordered it',
  'duty-in-statute': 'a law requires it',
};

export const LAWFUL_GROUNDS = Object.entries(GROUNDS).map(([value, label]) => ({ value, label }));

export const groundWords = (ground: string): string => GROUNDS[ground] ?? ground.replaceAll('-', ' ');
