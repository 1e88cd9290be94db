/** What a carrier can be given; letters and what waits in the product need none. */
export const CARRIED = ['email', 'text'] as const;
export type Carried = (typeof CARRIED)[number];

/** One message as it goes out. Nothing of anybody's record is in it, and `to` is in memory alone. */
export interface Outgoing {
  /** uuid; whatever the carrier keeps as its own reference is made of it, so that a repeat can be recognised. */
  readonly messageId: string;
  readonly channel: Carried;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The carrier said that it did not take the message: nothing was sent. */
export class NotTaken extends Error {
  constructor(
    /** Of the kind of failure, without an address: `mailbox-unknown`. */
    readonly code: string,
    /** Whether trying again makes sense. */
    readonly mayTryAgain: boolean,
  ) {
    super(`The carrier did not take a message: ${code}.`);
    this.name = 'NotTaken';
  }
}

/** What became of what a carrier took. */
export type Delivery = 'on-its-way' | 'delivered' | 'not-delivered';

/**
 * Carries messages out of the product. `send` resolves when the carrier has taken it, throws NotTaken when it has not, and
 * throws anything else when nobody can tell: the message may have been sent, and is not sent again by itself.
 */
export interface Carrier {
  /** Pinned; it is in the log. */
  readonly id: 'smtp' | 'notify' | 'demonstration';
  readonly channels: readonly Carried[];
  /** False where nothing leaves the product, so that no address is needed. */
  readonly needsAddress: boolean;
  /** Answers the carrier's own reference. */
  send(message: Outgoing): Promise<{ readonly reference: string }>;
  /** Its reference of a message of which nobody knows whether it was taken; null when it was not. Absent: it cannot say. */
  find?(messageId: string): Promise<{ readonly reference: string } | null>;
  /** Absent: it never says what became of a message. */
  deliveryOf?(reference: string): Promise<Delivery>;
}

/** The carriers of an installation, the first one that carries a channel is used for it. */
export type Carriers = readonly Carrier[];

export function carrierOf(carriers: Carriers, channel: Carried): Carrier | undefined {
  return carriers.find(({ channels }) => channels.includes(channel));
}
