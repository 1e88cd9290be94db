import type { Decision } from '@platform/decider/decider';
import type { TellingPutOff } from '../../domain/break-glass/break-glass.events';
import { LONGEST_PUT_OFF_DAYS } from '../../domain/break-glass/break-glass.rules';
import type { BreakGlass } from '../../domain/break-glass/break-glass.state';

export type PutOffTellingRefusal = 'emergency-unknown' | 'emergency-is-yours' | 'put-off-too-long';

/** For a reason of safety, by somebody else than the one who opened the record, and for a time that ends. */
export function putOffTelling(
  putOff: Omit<TellingPutOff['data'], 'personId'>,
  breakGlass: BreakGlass,
): Decision<TellingPutOff, PutOffTellingRefusal> {
  if (breakGlass.status === 'unknown') return { refused: 'emergency-unknown' };
  const { personId, memberId } = breakGlass.broken;
  if (memberId === putOff.putOffBy) return { refused: 'emergency-is-yours' };
  const days = (Date.parse(putOff.until) - Date.parse(putOff.putOffAt)) / 86_400_000;
  if (!(days > 0 && days <= LONGEST_PUT_OFF_DAYS)) return { refused: 'put-off-too-long' };
  return [{ type: 'TellingPutOff', data: { ...putOff, personId } }];
}
