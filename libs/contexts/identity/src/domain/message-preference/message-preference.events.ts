import type { MessageChannel } from './message-preference.rules';

/** How somebody wants to be told, by them alone. */
export interface MessagePreferenceSet {
  readonly type: 'MessagePreferenceSet';
  readonly data: {
    /** The person, or the practitioner. */
    readonly recipientId: string;
    readonly channel: MessageChannel;
    /** An e-mail address or a mobile number; null for the other channels. */
    readonly address: string | null;
    /** Full hours where the alliance is, 0 to 23; both the same for never quiet. */
    readonly quietFrom: number;
    readonly quietUntil: number;
    /** At the door the person said how they can be reached; from then on they say it on their own page. */
    readonly said: 'at-the-door' | 'themself';
    /** Whether they want the message of the morning; absent where it was not asked, and it is wanted. */
    readonly digest?: boolean;
    readonly setAt: string;
  };
}

export type MessagePreferenceEvent = MessagePreferenceSet;
