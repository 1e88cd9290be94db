import type { Decision } from '@platform/decider/decider';
import type { StandingStated } from '../../domain/practitioner/practitioner.events';
import type { Practitioner } from '../../domain/practitioner/practitioner.state';
import type { StandingRefusal, SupervisorFound } from '../../domain/practitioner/standing.rules';
import { standingProblem } from '../../domain/practitioner/standing.rules';

export type ChangeStandingRefusal = 'practitioner-unknown' | 'practitioner-left' | 'not-ones-own' | StandingRefusal;

/** Somebody else states in which role they work from now on. Nobody raises themself. */
export function changeStanding(
  standing: StandingStated['data'],
  current: Practitioner,
  { byThemself, supervisor }: { readonly byThemself: boolean; readonly supervisor: SupervisorFound },
): Decision<StandingStated, ChangeStandingRefusal> {
  if (current.status === 'unknown') return { refused: 'practitioner-unknown' };
  if (current.status === 'left') return { refused: 'practitioner-left' };
  if (byThemself) return { refused: 'not-ones-own' };
  if (standing.supervisorId === standing.practitionerId) return { refused: 'supervisor-unknown' };
  const problem = standingProblem(standing, supervisor);
  return problem ? { refused: problem } : [{ type: 'StandingStated', data: standing }];
}
