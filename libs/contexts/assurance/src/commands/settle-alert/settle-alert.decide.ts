import type { Decision } from '@platform/decider/decider';
import type { WatchResolved } from '../../domain/watch/watch.events';
import type { Watch } from '../../domain/watch/watch.state';

/** Nobody needs to say what was done when the record shows it. */
export function settleAlert(watch: Watch, now: Date): Decision<WatchResolved, never> {
  if (watch.status !== 'open') return [];
  const { alertId, personId } = watch.alert;
  const resolvedAt = now.toISOString();
  const data = { alertId, personId, how: 'fact-arrived', resolvedBy: null, resolvedAt } as const;
  return [{ type: 'WatchResolved', data: personId === null ? data : { ...data, whatWasDone: null } }];
}
