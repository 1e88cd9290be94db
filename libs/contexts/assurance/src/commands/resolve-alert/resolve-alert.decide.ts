import type { Decision } from '@platform/decider/decider';
import type { WatchResolved } from '../../domain/watch/watch.events';
import type { Watch } from '../../domain/watch/watch.state';

export type ResolveAlertRefusal = 'alert-not-found' | 'alert-already-resolved' | 'ends-when-it-is-placed';

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
      // Words about what was done would have nobody whose key seals them.
      if (personId === null) return { refused: 'ends-when-it-is-placed' };
      const data = { alertId, personId, how: 'said-by-member', ...said, resolvedAt: now.toISOString() } as const;
      return [{ type: 'WatchResolved', data }];
    }
  }
}
