import type { ConversationWords } from '../../answers/intake';

/** The five questions of an initial conversation, in the order in which they are asked: what is going well comes first. */
export const PROMPTS: readonly { field: keyof ConversationWords; asks: string }[] = [
  { field: 'whatIsGoingWell', asks: 'What is going well?' },
  { field: 'whatBroughtYouHere', asks: 'What brought you here?' },
  { field: 'whatIsHard', asks: 'What is hard?' },
  { field: 'whatYouWant', asks: 'What do you want?' },
  { field: 'whoCanHelp', asks: 'Who can help?' },
];
