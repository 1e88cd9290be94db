import type { Carriers } from './carrier';

/** How an installation sends messages. */
export interface MessagesOptions {
  readonly carriers: Carriers;
  /** By whom a message says it is; the place chooses a name that says nothing of why somebody gets it. */
  readonly senderName: string;
  /** Where pages are, without a slash at the end: the beginning of each link. Asked when it is needed, since a process may listen first. */
  readonly publicUrl: () => string;
}
export const MESSAGES_OPTIONS = Symbol('MessagesOptions');
