/** What is said to whoever asks for a correction, or answers one, in vain. */
export const CORRECTION_REFUSALS = {
  'correction-asked-already': {
    title: 'You have said this already, and an answer is owed.',
    doNext: 'Wait for the answer until the day that the page names, or say what else is wrong.',
  },
  'cannot-be-kept-from-use': {
    status: 400,
    title: 'This part stays in use while it is looked at.',
    doNext: 'Say it without asking for that, or choose the one goal or thing to do that is wrong.',
  },
  'correction-unknown': {
    status: 404,
    title: 'Nobody has said that.',
    doNext: 'Read the page again.',
  },
  'correction-answered-already': {
    title: 'Somebody has answered this already.',
    doNext: 'Read the page again to see what they said.',
  },
} as const;
