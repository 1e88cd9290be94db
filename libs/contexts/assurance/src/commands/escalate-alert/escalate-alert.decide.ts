import type { Decision } from '@platform/decider/decider';
import { ESCALATED_TO } from '../../domain/watch/alert.rules';
import type { WatchEscalated } from '../../domain/watch/watch.events';
import type { Watch } from '../../domain/watch/watch.state';

/** Once, and only while nobody has resolved it. */
export function escalateAlert(watch: Watch, now: Date): Decision<WatchEscalated, never> {
  if (watch.status !== 'open' || watch.escalated) return [];
  const { alertId, personId, expiresAt } = watch.alert;
  if (now.getTime() < Date.parse(expiresAt)) return [];
  return [{ type: 'WatchEscalated', data: { alertId, personId, to: ESCALATED_TO, escalatedAt: now.toISOString() } }];
}
