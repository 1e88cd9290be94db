import { daysLater } from '@platform/decider/working-days';
import { DAYS_TO_COME_BACK } from './introduction-policy.rules';
import type { Introduction } from './introduction.state';

/** An introduction of the same person that came before, and when it ended (ISO-8601 UTC). */
export interface Earlier {
  readonly introductionId: string;
  readonly endedAt: string;
  /** As the alliance had it when it ended. */
  readonly daysToComeBack?: number;
}

/** Until when (ISO-8601 UTC) somebody comes back to what was theirs. */
export const wayBackUntil = ({
  endedAt,
  daysToComeBack = DAYS_TO_COME_BACK,
}: Pick<Earlier, 'endedAt' | 'daysToComeBack'>): string => daysLater(new Date(endedAt), daysToComeBack).toISOString();

/** Of the introductions of one person the one that ended last, when the way back from it is still open. */
export function wayBack(ofThePerson: readonly Earlier[], now: Date): Earlier | undefined {
  const last = [...ofThePerson].sort((one, other) => Date.parse(other.endedAt) - Date.parse(one.endedAt))[0];
  return last && now.getTime() <= Date.parse(wayBackUntil(last)) ? last : undefined;
}

/** When it ended with an owner who accepted, by the person's own choice, or with a farewell; undefined while it has not. */
export function endOf(introduction: Introduction): string | undefined {
  if (introduction.status === 'welcomed') return introduction.farewellAt ?? undefined;
  return introduction.status === 'declined-by-person' || introduction.status === 'handed-over-warmly'
    ? introduction.endedAt
    : undefined;
}
