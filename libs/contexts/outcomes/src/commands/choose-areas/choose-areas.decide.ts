import type { Decision } from '@platform/decider/decider';
import type { AreasChosen } from '../../domain/life-conversation/life-conversation.events';
import type { LifeConversations } from '../../domain/life-conversation/life-conversation.state';
import { isTalkedAbout, openOf } from '../../domain/life-conversation/life-conversation.state';

export type ChooseAreasRefusal = 'choose-one-to-three-areas' | 'area-already-talked-about';

/** More than these are not talked through at one time. */
export const MOST_AREAS = 3;

/** Begins a conversation, or changes what is talked about in the one that is open; what was written of an area stays in it. */
export function chooseAreas(
  choosing: AreasChosen['data'],
  conversations: LifeConversations,
): Decision<AreasChosen, ChooseAreasRefusal> {
  const areas = [...new Set(choosing.areas)];
  if (areas.length === 0 || areas.length > MOST_AREAS) return { refused: 'choose-one-to-three-areas' };
  const open = openOf(conversations);
  const { conversationId, talks } = open ?? { conversationId: choosing.conversationId, talks: [] };
  if (talks.some((talk) => isTalkedAbout(talk) && !areas.includes(talk.area)))
    return { refused: 'area-already-talked-about' };
  if (open && areas.length === talks.length && talks.every(({ area }) => areas.includes(area))) return [];
  return [{ type: 'AreasChosen', data: { ...choosing, conversationId, areas } }];
}
