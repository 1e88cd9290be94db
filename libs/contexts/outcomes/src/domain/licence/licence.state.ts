import { defineStream } from '@platform/decider/stream-definition';
import type { LicenceEvent } from './licence.events';

/** What was recorded last counts, also when it ends sooner than what was recorded before. */
export interface Licence {
  readonly validUntil: string | null;
  readonly reference: string | null;
}

/** The day on which it ends is the last on which it holds. */
export const holds = ({ validUntil }: Licence, today: string): boolean => validUntil !== null && today <= validUntil;

/** One stream for each agency and measure. It is about nobody. */
export const licenceStream = defineStream<Licence, LicenceEvent>({
  category: 'licence',
  initial: { validUntil: null, reference: null },
  evolve: (licence, { type, data }) =>
    type === 'MeasureUnlocked'
      ? { ...licence, validUntil: data.validUntil }
      : { ...licence, reference: data.reference },
  informationClass: 'licences',
  personal: { LicenceRecorded: {}, MeasureUnlocked: {} },
});
