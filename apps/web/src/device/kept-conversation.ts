import type { Audience, ConversationWords, Prompt } from '../answers/intake';
import type { FieldProblem } from '../problem';
import type { Kept, Kind } from './kept';

export type ConversationDraft = {
  heldOn: string;
  place: string;
  words: ConversationWords;
  audiences: Partial<Record<Prompt, Audience>>;
};
export type KeptConversation = Kept<ConversationDraft>;

const NOTHING_SAID: ConversationWords = {
  whatIsGoingWell: '',
  whatBroughtYouHere: '',
  whatIsHard: '',
  whatYouWant: '',
  whoCanHelp: '',
};

/** Of one introduction. */
export const INITIAL: Kind<ConversationDraft> = {
  prefix: 'conversation:',
  empty: { heldOn: '', place: '', words: NOTHING_SAID, audiences: {} },
  sentTo: (introductionId) => `/api/intake/introductions/${introductionId}/initial-conversation`,
  bodyOf: ({ heldOn, place, words, audiences }, beside) => ({
    ...{ heldOn, place, words, audiences },
    ...(beside.length === 0 ? {} : { beside }),
  }),
};

/** What is missing before it can be sent. */
export function missingIn({ heldOn, place, words, audiences }: ConversationDraft): FieldProblem[] {
  const unnamed = Object.entries(audiences).filter(([, { who, named }]) => who === 'named' && named.length === 0);
  return [
    ...(heldOn === '' ? [{ field: 'heldOn', problem: 'Say on which day you talked' }] : []),
    ...(place.trim() === '' ? [{ field: 'place', problem: 'Say where, such as “the library café”' }] : []),
    ...(Object.values(words).every((said) => said.trim() === '')
      ? [{ field: 'words.whatIsGoingWell', problem: 'Write what was said to at least one question' }]
      : []),
    ...unnamed.map(([prompt]) => ({
      field: `audiences.${prompt}.named`,
      problem: 'Name at least one person, or choose who else may read it',
    })),
  ];
}
