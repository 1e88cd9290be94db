import type { Decision } from '@platform/decider/decider';
import type { AuditSampleAnnounced } from '../../domain/audit-sample/audit-sample.events';
import type { AuditSamples } from '../../domain/audit-sample/audit-sample.state';
import type { Day, Period } from '../../domain/figure/flow-facts.rules';

/** More than these would be no sample, and would show more of who is few. */
export const AT_MOST_ONE_IN = 2;
export const MOST_PATHWAYS = 50;
export const MOST_ENTRIES = 19_000;

export type AnnounceAuditSampleRefusal =
  | 'period-not-ended'
  | 'sample-waits-for-its-draw'
  | 'too-few-pathways'
  | 'too-many-pathways-asked'
  | 'period-too-large';

/** What is known when somebody asks: who is in the period stays here. */
export interface Announcing {
  readonly announced: AuditSampleAnnounced['data'];
  readonly period: Period;
  readonly today: Day;
  /** So many people of whom a pathway began in the period; fewer than `fewest` are no crowd to hide in. */
  readonly people: number;
  readonly fewest: number;
  readonly entries: number;
}

/** One at a time for each period: whoever could announce again before the draw could wait for a seed that suits. */
export function announceAuditSample(
  { announced, period, today, people, fewest, entries }: Announcing,
  samples: AuditSamples,
): Decision<AuditSampleAnnounced, AnnounceAuditSampleRefusal> {
  if (today <= period.to) return { refused: 'period-not-ended' };
  if (samples.some(({ drawn }) => drawn === null)) return { refused: 'sample-waits-for-its-draw' };
  if (people < fewest) return { refused: 'too-few-pathways' };
  if (announced.asked > Math.min(MOST_PATHWAYS, Math.floor(announced.lines / AT_MOST_ONE_IN)))
    return { refused: 'too-many-pathways-asked' };
  if (entries > MOST_ENTRIES) return { refused: 'period-too-large' };
  return [{ type: 'AuditSampleAnnounced', data: announced }];
}
