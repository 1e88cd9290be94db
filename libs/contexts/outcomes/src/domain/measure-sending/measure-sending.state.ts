import { defineStream } from '@platform/decider/stream-definition';
import type { MeasureSendingAsked, MeasureSendingEvent } from './measure-sending.events';

export type MeasureSending =
  | { readonly status: 'not-asked' }
  | (MeasureSendingAsked['data'] & {
      readonly status: 'asked';
      /** The measures that its links open, oldest first. */
      readonly measureIds: readonly string[];
    });

export function evolve(sending: MeasureSending, event: MeasureSendingEvent): MeasureSending {
  switch (event.type) {
    case 'MeasureSendingAsked':
      return { ...event.data, status: 'asked', measureIds: [] };
    case 'MeasureLinkMade':
      return sending.status === 'not-asked'
        ? sending
        : { ...sending, measureIds: [...sending.measureIds, event.data.measureId] };
  }
}

export const measureSendingStream = defineStream<MeasureSending, MeasureSendingEvent>({
  category: 'measureSending',
  initial: { status: 'not-asked' },
  evolve,
  informationClass: 'outcomes',
  personal: { MeasureSendingAsked: {}, MeasureLinkMade: {} },
});
