import { defineStream } from '@platform/decider/stream-definition';
import type { LifeArea } from '../measure/life-areas.rules';
import type { LifeConversationEvent, StepField } from './life-conversation.events';

export interface Words {
  readonly text: string;
  readonly by: string;
  readonly at: string;
}
export interface Talk {
  readonly area: LifeArea;
  readonly words: Readonly<Partial<Record<StepField, Words>>>;
  readonly actionIds: readonly string[];
}
export interface LifeConversation {
  readonly conversationId: string;
  readonly begunBy: string;
  readonly begunAt: string;
  /** In the order in which they were chosen. */
  readonly talks: readonly Talk[];
  readonly heldAt: string | null;
  readonly heldBy: string | null;
}

/** All conversations of one person, the latest last. One at a time is open. */
export type LifeConversations = readonly LifeConversation[];

export const openOf = (conversations: LifeConversations): LifeConversation | undefined =>
  conversations.find(({ heldAt }) => heldAt === null);
export const isTalkedAbout = ({ words, actionIds }: Talk): boolean =>
  actionIds.length > 0 || Object.values(words).some(({ text }) => text !== '');

export function evolve(conversations: LifeConversations, event: LifeConversationEvent): LifeConversations {
  const { conversationId } = event.data;
  const change = (to: (one: LifeConversation) => LifeConversation) =>
    conversations.map((one) => (one.conversationId === conversationId ? to(one) : one));
  switch (event.type) {
    case 'AreasChosen': {
      const { areas, chosenBy: begunBy, chosenAt: begunAt } = event.data;
      const before = conversations.find((one) => one.conversationId === conversationId);
      const talks = areas.map(
        (area) => before?.talks.find((talk) => talk.area === area) ?? { area, words: {}, actionIds: [] },
      );
      if (before) return change((one) => ({ ...one, talks }));
      return [...conversations, { conversationId, begunBy, begunAt, talks, heldAt: null, heldBy: null }];
    }
    case 'AreaTalkedThrough': {
      const { area, words, actionIds, saidBy: by, saidAt: at } = event.data;
      const said = Object.fromEntries(Object.entries(words).map(([field, text]) => [field, { text, by, at }]));
      return change((one) => ({
        ...one,
        talks: one.talks.map((talk) =>
          talk.area === area
            ? { area, words: { ...talk.words, ...said }, actionIds: [...new Set([...talk.actionIds, ...actionIds])] }
            : talk,
        ),
      }));
    }
    case 'LifeConversationHeld':
      return change((one) => ({ ...one, heldAt: event.data.heldAt, heldBy: event.data.heldBy }));
  }
}

export const lifeConversationStream = defineStream<LifeConversations, LifeConversationEvent>({
  category: 'lifeConversation',
  initial: [],
  evolve,
  informationClass: 'outcomes',
  personal: {
    AreasChosen: { areas: [] },
    AreaTalkedThrough: { area: null, words: {} },
    LifeConversationHeld: {},
  },
});
