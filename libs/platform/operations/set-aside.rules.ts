import type { Decision } from '../decider/decider';
import type { StreamDefinition } from '../decider/stream-definition';
import { defineStream, ERASED } from '../decider/stream-definition';

/** Why something that is parked will never have its effect here. */
export const SET_ASIDE_REASONS = [
  'told-again-correctly',
  'done-by-hand',
  'nothing-follows-here',
  'recorded-by-mistake',
] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** An operator let a parked stream go on without one message or event. */
export interface ParkedSetAside {
  readonly type: 'ParkedSetAside';
  readonly data: {
    readonly parkingId: string;
    readonly kind: 'message' | 'event';
    /** The consumer or follower that goes on without it. */
    readonly parkedBy: string;
    /** Of the message or event. */
    readonly itemId: string;
    readonly itemType: string;
    readonly revision: string;
    readonly reason: SetAsideReason;
    readonly note: string;
    readonly setAsideBy: string;
    readonly setAsideAt: string;
  };
}

/** What was set aside of one parked stream, by id. */
export interface Parking {
  readonly without: readonly string[];
}

/** `carePlanOperations` for `care-plan`. */
export function defineParkingStream(context: string): StreamDefinition<Parking, ParkedSetAside> {
  return defineStream<Parking, ParkedSetAside>({
    category: `${context.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Operations`,
    initial: { without: [] },
    evolve: ({ without }, { data }) => ({ without: [...without, data.itemId] }),
    subject: 'setAsideBy',
    informationClass: 'operations',
    personal: { ParkedSetAside: { note: ERASED } },
  });
}

/** Recorded once, also when it is asked for again because an answer was lost half way. */
export function setAside(asked: ParkedSetAside['data'], parking: Parking): Decision<ParkedSetAside, never> {
  return parking.without.includes(asked.itemId) ? [] : [{ type: 'ParkedSetAside', data: asked }];
}
