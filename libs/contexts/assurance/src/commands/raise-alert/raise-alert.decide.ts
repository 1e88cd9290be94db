import type { Decision } from '@platform/decider/decider';
import { alertOf } from '../../domain/watch/alert.rules';
import type { Expectation } from '../../domain/watch/expectation.rules';
import { isOverdue } from '../../domain/watch/expectation.rules';
import type { PersonAtRiskOfBeingLost } from '../../domain/watch/watch.events';
import type { Watch } from '../../domain/watch/watch.state';

/** Once for each expectation, and only while it is still not met. */
export function raiseAlert(
  alertId: string,
  expectation: Expectation | undefined,
  watch: Watch,
  now: Date,
): Decision<PersonAtRiskOfBeingLost, never> {
  if (watch.status !== 'not-raised' || !expectation?.dueAt || !isOverdue(expectation, now)) return [];
  return [alertOf(expectation, expectation.dueAt, alertId, now)];
}
