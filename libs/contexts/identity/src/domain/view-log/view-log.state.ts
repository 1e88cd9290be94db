import { defineStream } from '@platform/decider/stream-definition';
import type { ViewLogEvent } from './view-log.events';

export type ViewLog = { readonly looks: number };

export const viewLogStream = defineStream<ViewLog, ViewLogEvent>({
  category: 'viewLog',
  eventTypes: { RecordViewed: true },
  initial: { looks: 0 },
  evolve: ({ looks }) => ({ looks: looks + 1 }),
  informationClass: 'view-log',
  personal: {},
});
