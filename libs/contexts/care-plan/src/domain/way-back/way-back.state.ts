import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { StepUpContactMade, SteppedUp, WayBackAgreed, WayBackEvent } from './way-back.events';

type Contact = Pick<StepUpContactMade['data'], 'how' | 'occurredAt' | 'recordedBy'>;
export type StepUp = SteppedUp['data'] & { readonly contact: Contact | null };
export interface WayBack {
  /** As it holds now, with the person's latest words; null while there is none. */
  readonly agreed: WayBackAgreed['data'] | null;
  /** When the person last said it in other words; null when they never did. */
  readonly rewordedAt: string | null;
  /** Oldest first. */
  readonly stepUps: readonly StepUp[];
}

export function evolve(wayBack: WayBack, event: WayBackEvent): WayBack {
  switch (event.type) {
    case 'WayBackAgreed':
      return { ...wayBack, agreed: event.data };
    case 'WayBackReworded': {
      const { signs, helps, rewordedAt } = event.data;
      return { ...wayBack, agreed: wayBack.agreed && { ...wayBack.agreed, signs, helps }, rewordedAt };
    }
    case 'SteppedUp':
      return { ...wayBack, stepUps: [...wayBack.stepUps, { ...event.data, contact: null }] };
    case 'StepUpContactMade': {
      const { stepUpId, how, occurredAt, recordedBy } = event.data;
      const contact = { how, occurredAt, recordedBy };
      const stepUps = wayBack.stepUps.map((one) => (one.stepUpId === stepUpId ? { ...one, contact } : one));
      return { ...wayBack, stepUps };
    }
  }
}

/** One for each person, named after them. */
export const wayBackStream = defineStream<WayBack, WayBackEvent>({
  category: 'wayBack',
  initial: { agreed: null, rewordedAt: null, stepUps: [] },
  evolve,
  informationClass: 'hand-over',
  personal: {
    WayBackAgreed: { signs: ERASED, helps: ERASED, call: ERASED },
    WayBackReworded: { signs: ERASED, helps: ERASED },
    SteppedUp: { words: ERASED },
    StepUpContactMade: { how: ERASED },
  },
});
