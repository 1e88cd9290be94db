/** What is said to whoever would say farewell in vain. */
export const FAREWELL_REFUSALS = {
  'key-worker-holds-the-farewell': {
    title: 'The key worker says farewell, for everybody on the team.',
    doNext: 'Ask the key worker of this person.',
  },
  'decision-not-a-farewell': {
    title: 'This decision is not about a farewell.',
    doNext: 'Put the question of a farewell to the person and the team, and decide it together.',
  },
  'decision-not-to-end': {
    title: 'It was decided that help goes on.',
    doNext: 'Ask again when the time has come.',
  },
  'actions-left': {
    title: 'Somebody still has something to do for this person.',
    doNext: 'Say of each what became of it, or agree it with the person as theirs; then say farewell.',
  },
  'asks-left': {
    title: 'Something was asked for this person, and nobody has answered yet.',
    doNext: 'Wait for the answer, or withdraw the ask; then say farewell.',
  },
  'needs-left': {
    title: 'Somebody is still to see to a need of this person, or to what was agreed about safety.',
    doNext: 'See to it and record it; then say farewell.',
  },
  'decisions-left': {
    title: 'Something that was decided about this person is not carried out yet.',
    doNext: 'Say of it what became of it; then say farewell.',
  },
  'questions-left': {
    title: 'A question about this person is not decided yet.',
    doNext: 'Decide it together, or withdraw it; then say farewell.',
  },
  'concerns-left': {
    title: 'Somebody close told the team something, and nobody has answered yet.',
    doNext: 'Answer them; then say farewell.',
  },
  'hand-over-left': {
    title: 'A hand-over of this person is under way.',
    doNext: 'Complete or withdraw it; then say farewell.',
  },
  'step-up-left': {
    title: 'This person said that help is needed again, and nobody was there yet.',
    doNext: 'Meet or speak with them first.',
  },
  'way-back-needed': {
    title: 'No way back is open for this person.',
    doNext: 'Agree the way back with them first: the signs, whom to call, and until when.',
  },
} as const;
