import type { Decision } from '@platform/decider/decider';
import type { PractitionerRegistered } from '../../domain/practitioner/practitioner.events';
import type { Practitioner } from '../../domain/practitioner/practitioner.state';

export type RegisterPractitionerRefusal = 'agency-unknown' | 'practitioner-already-registered';

/** One account is one practitioner of one agency that has joined. */
export function registerPractitioner(
  practitioner: PractitionerRegistered['data'],
  current: Practitioner,
  agencyHasJoined: boolean,
): Decision<PractitionerRegistered, RegisterPractitionerRefusal> {
  if (!agencyHasJoined) return { refused: 'agency-unknown' };
  if (current.status !== 'unknown') return { refused: 'practitioner-already-registered' };
  return [{ type: 'PractitionerRegistered', data: practitioner }];
}
