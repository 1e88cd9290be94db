import type { Decision } from '@platform/decider/decider';
import type { LookFlagged } from '../../domain/look-review/look-review.events';
import type { LookReview } from '../../domain/look-review/look-review.state';

export type FlagLookRefusal = never;

/** At most once for a look and a rule. */
export function flagLook(flagged: LookFlagged['data'], review: LookReview): Decision<LookFlagged, FlagLookRefusal> {
  const rules = flagged.rules.filter((rule) => !review.rules.includes(rule));
  return rules.length === 0 ? [] : [{ type: 'LookFlagged', data: { ...flagged, rules } }];
}
