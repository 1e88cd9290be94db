import type { Decision } from '@platform/decider/decider';
import type { BreakGlassEscalated } from '../../domain/break-glass/break-glass.events';
import type { BreakGlass } from '../../domain/break-glass/break-glass.state';

export type EscalateEmergencyRefusal = never;

/** Told once; nothing when it was reviewed meanwhile. */
export function escalateEmergency(
  late: BreakGlassEscalated['data'],
  breakGlass: BreakGlass,
): Decision<BreakGlassEscalated, EscalateEmergencyRefusal> {
  const isLate =
    breakGlass.status === 'to-review' && !breakGlass.isEscalated && late.escalatedAt >= breakGlass.broken.escalateAt;
  return isLate ? [{ type: 'BreakGlassEscalated', data: late }] : [];
}
