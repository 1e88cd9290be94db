import type { Upcaster } from '@platform/decider/stream-definition';

/** There was one conversation for one introduction, so the introduction’s id is its own; its words stay where they are. */
export const withConversationId: Upcaster = (data) => ({ ...data, conversationId: data['introductionId'] });
