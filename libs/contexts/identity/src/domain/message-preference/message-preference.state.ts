import { defineStream } from '@platform/decider/stream-definition';
import type { MessagePreferenceEvent, MessagePreferenceSet } from './message-preference.events';

/** Null while nobody has said anything. */
export type MessagePreference = MessagePreferenceSet['data'] | null;

export const messagePreferenceStream = defineStream<MessagePreference, MessagePreferenceEvent>({
  category: 'messagePreference',
  initial: null,
  evolve: (_, { data }) => data,
  subject: 'recipientId',
  informationClass: 'contact',
  personal: { MessagePreferenceSet: { address: null } },
});
