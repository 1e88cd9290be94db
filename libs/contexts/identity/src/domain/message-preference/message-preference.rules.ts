/** How somebody wants to hear that something waits for them. */
export const MESSAGE_CHANNELS = ['none', 'email', 'text', 'letter'] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

/** Whether this can be an address of the channel; `none` and a letter need none, since post goes where the team knows. */
export function isAddressOf(channel: MessageChannel, address: string | null): boolean {
  switch (channel) {
    case 'none':
    case 'letter':
      return address === null;
    case 'email':
      return address !== null && /^[^\s@<>",;:\\()[\]]+@[^\s@<>",;:\\()[\]]+\.[^\s@<>",;:\\()[\].]+$/.test(address);
    case 'text':
      return address !== null && /^(\+44|0)7\d{9}$/.test(address);
  }
}

/** As it is kept: without the spaces and brackets that people write. */
export function plainAddress(channel: MessageChannel, address: string): string {
  return channel === 'text' ? address.replace(/[\s()-]/g, '').replace(/^0044/, '+44') : address.trim();
}
