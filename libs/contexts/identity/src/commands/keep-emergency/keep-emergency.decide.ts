import type { Decision } from '@platform/decider/decider';
import type { GlassBroken } from '../../domain/break-glass/break-glass.events';
import type { BreakGlass } from '../../domain/break-glass/break-glass.state';

export type KeepEmergencyRefusal = never;

/** Each context that opened the record tells of it; it is one emergency, with one review. */
export function keepEmergency(
  broken: GlassBroken['data'],
  { status }: BreakGlass,
): Decision<GlassBroken, KeepEmergencyRefusal> {
  return status === 'unknown' ? [{ type: 'GlassBroken', data: broken }] : [];
}
