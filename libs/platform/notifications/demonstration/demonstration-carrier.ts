import type { Carrier } from '../port/carrier';

/** Sends nothing: what would have been sent is shown on a page of the demonstration, written anew from the log. */
export const demonstrationCarrier: Carrier = {
  id: 'demonstration',
  channels: ['email', 'text'],
  needsAddress: false,
  send: ({ messageId }) => Promise.resolve({ reference: messageId }),
};
