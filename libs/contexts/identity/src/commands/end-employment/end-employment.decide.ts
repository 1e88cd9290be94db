import type { Decision } from '@platform/decider/decider';
import type { EmploymentEnded } from '../../domain/practitioner/practitioner.events';
import type { Practitioner } from '../../domain/practitioner/practitioner.state';

export type EndEmploymentRefusal = 'practitioner-unknown' | 'not-ones-own';

/** They no longer work there; saying so twice changes nothing. Nobody says it of themself, so that somebody is left to say it. */
export function endEmployment(
  end: EmploymentEnded['data'],
  current: Practitioner,
  byThemself: boolean,
): Decision<EmploymentEnded, EndEmploymentRefusal> {
  if (current.status === 'unknown') return { refused: 'practitioner-unknown' };
  if (byThemself) return { refused: 'not-ones-own' };
  return current.status === 'left' ? [] : [{ type: 'EmploymentEnded', data: end }];
}
