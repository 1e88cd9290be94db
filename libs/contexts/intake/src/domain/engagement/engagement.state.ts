import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { Channel, EngagementEvent } from './engagement.events';

/** Somebody is being sought: what has been tried since they were missed first. */
export interface Concern {
  readonly concernId: string;
  readonly raisedAt: string;
  /** The first day and the last on which the person was missed. */
  readonly missedOn: string;
  readonly lastMissedOn: string;
  readonly tried: readonly { readonly channel: Channel; readonly triedOn: string }[];
  readonly carerContacted: boolean;
  readonly nextStepDueAt: string;
}

export interface Engagement {
  /** A missed contact that no contact, decision, wish or death has answered; there is no other way out of it. */
  readonly concern: Concern | null;
  readonly lastContactOn: string | null;
  readonly asksForDistance: boolean;
  readonly died: boolean;
}

export function evolve(engagement: Engagement, { type, data }: EngagementEvent): Engagement {
  const { concern } = engagement;
  switch (type) {
    case 'ContactMade': {
      const lastContactOn = later(engagement.lastContactOn ?? data.madeOn, data.madeOn);
      const isAnswered = concern !== null && data.madeOn >= concern.lastMissedOn;
      return { ...engagement, lastContactOn, asksForDistance: false, concern: isAnswered ? null : concern };
    }
    case 'ContactMissed':
      if (!concern) return engagement;
      return { ...engagement, concern: { ...concern, lastMissedOn: later(concern.lastMissedOn, data.missedOn) } };
    case 'EngagementConcernRaised': {
      const { concernId, missedOn, raisedAt, nextStepDueAt } = data;
      return {
        ...engagement,
        concern: {
          concernId,
          raisedAt,
          missedOn,
          lastMissedOn: missedOn,
          tried: [],
          carerContacted: false,
          nextStepDueAt,
        },
      };
    }
    case 'ReachTried': {
      const { channel, triedOn, nextStepDueAt } = data;
      if (!concern) return engagement;
      return { ...engagement, concern: { ...concern, nextStepDueAt, tried: [...concern.tried, { channel, triedOn }] } };
    }
    case 'CarerContacted':
      if (!concern) return engagement;
      return { ...engagement, concern: { ...concern, carerContacted: true, nextStepDueAt: data.nextStepDueAt } };
    case 'OutreachAgreed':
      return { ...engagement, concern: null };
    case 'DistanceAskedFor':
      return { ...engagement, concern: null, asksForDistance: true };
    case 'DeathHeardOf':
      return { ...engagement, concern: null, died: true };
    case 'DeathTakenBack':
      return { ...engagement, died: false };
  }
}

const later = (one: string, other: string): string => (one > other ? one : other);

export const engagementStream = defineStream<Engagement, EngagementEvent>({
  category: 'engagement',
  initial: { concern: null, lastContactOn: null, asksForDistance: false, died: false },
  evolve,
  informationClass: 'engagement',
  personal: {
    ContactMade: {},
    ContactMissed: { note: null },
    EngagementConcernRaised: {},
    ReachTried: { note: null },
    CarerContacted: {},
    OutreachAgreed: {},
    DistanceAskedFor: { words: ERASED },
    DeathHeardOf: {},
    DeathTakenBack: {},
  },
});
