import type { ConversationWords } from '../../answers/intake';

/** The five questions of an initial conversation, in the order in which they are asked. */
export const PROMPTS: readonly { field: keyof ConversationWords; asks: string }[] = [
  { field: 'whatBroughtYouHere', asks: 'What brought you here?' },
  { field: 'whatIsGoingWell', asks: 'What is going well?' },
  { field: 'whatIsHard', asks: 'What is hard?' },
  { field: 'whatYouWant', asks: 'What do you want?' },
  { field: 'whoCanHelp', asks: 'Who can help?' },
];
