import { defineStream } from '@platform/decider/stream-definition';
import type { AuditSampleAnnounced, AuditSampleDrawn, AuditSampleEvent } from './audit-sample.events';

export interface AuditSample {
  readonly announced: AuditSampleAnnounced['data'];
  readonly drawn: AuditSampleDrawn['data'] | null;
}

/** All samples of the pathways that began in one period, in a stream `auditSample-<period>`, oldest first. */
export type AuditSamples = readonly AuditSample[];

export const auditSampleStream = defineStream<AuditSamples, AuditSampleEvent>({
  category: 'auditSample',
  initial: [],
  evolve: (samples, event) =>
    event.type === 'AuditSampleAnnounced'
      ? [...samples, { announced: event.data, drawn: null }]
      : samples.map((one) => (one.announced.sampleId === event.data.sampleId ? { ...one, drawn: event.data } : one)),
  informationClass: 'assurance',
  personal: { AuditSampleAnnounced: {}, AuditSampleDrawn: {} },
});
