import type { Decision } from '@platform/decider/decider';
import type { WatchResolved } from '../../domain/watch/watch.events';
import type { Watch } from '../../domain/watch/watch.state';

export type ResolveAlertRefusal = 'alert-not-found' | 'alert-already-resolved';

/** Whoever deals with it says what was done; silence resolves nothing. */
export function resolveAlert(
  said: { readonly whatWasDone: string; readonly resolvedBy: string },
  watch: Watch,
  now: Date,
): Decision<WatchResolved, ResolveAlertRefusal> {
  switch (watch.status) {
    case 'not-raised':
      return { refused: 'alert-not-found' };
    case 'resolved':
      return { refused: 'alert-already-resolved' };
    case 'open': {
      const { alertId, personId } = watch.alert;
      const data = { alertId, personId, how: 'said-by-member', ...said, resolvedAt: now.toISOString() } as const;
      return [{ type: 'WatchResolved', data }];
    }
  }
}
