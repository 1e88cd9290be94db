/** Made-up words, as somebody might say them. Nobody said them. */
export const BROUGHT: readonly [string, ...string[]] = [
  'I stopped sleeping when the letters began, and I do not open them any more.',
  'Since my mother died I go to work and back and see nobody.',
  'The nights are the worst. I walk until it gets light.',
  'My hours were cut and I cannot stop adding it up.',
  'I would like somebody to talk to who is not family.',
];
export const GOING_WELL: readonly [string, ...string[]] = ['The dog gets me out.', 'My sister rings on Sundays.', 'I still draw.', 'The allotment.']; // prettier-ignore
export const HARD: readonly [string, ...string[]] = ['Telephones and queues.', 'Mornings.', 'Being in a room with many people.']; // prettier-ignore
export const WANTS: readonly [string, ...string[]] = ['To sleep four nights a week.', 'To cook for my sister again.', 'To answer the letter about the rent.', 'To know my neighbours.']; // prettier-ignore
export const ACTIONS: readonly [string, ...string[]] = ['Ring the housing office together.', 'Go along to the first walk.', 'Ask the surgery for a longer appointment.', 'Sort the letters, oldest first.']; // prettier-ignore
export const TEXTS: readonly [string, ...string[]] = ['Knows a lot of people and is known for being fair.', 'Needs to hear the evening before what happens the next day.', 'Would like somebody there for the first visit.', 'Has managed worse than this, and says how.']; // prettier-ignore
export const NEEDS = ['food', 'roof', 'medicines', 'money', 'safety-at-home'] as const;
