import type { Audience, Prompt, StoryPassageShared } from './story.events';

/** In the order in which they are asked: what is going well comes first. */
export const PROMPTS: readonly Prompt[] = [
  'whatIsGoingWell',
  'whatBroughtYouHere',
  'whatIsHard',
  'whatYouWant',
  'whoCanHelp',
];

export const AUDIENCES = ['team', 'registered', 'key-worker', 'named', 'me'] as const;
export type Audiences = Readonly<Partial<Record<Prompt, Audience>>>;
export const TEAM: Audience = { who: 'team', named: [] };

export const passageKey = ({
  conversationId,
  prompt,
}: Pick<StoryPassageShared['data'], 'conversationId' | 'prompt'>): string => `${conversationId} ${prompt}`;

export const sameAudience = (one: Audience, other: Audience): boolean =>
  one.who === other.who && [...one.named].sort().join() === [...other.named].sort().join();
