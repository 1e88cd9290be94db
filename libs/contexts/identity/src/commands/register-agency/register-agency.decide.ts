import type { Decision } from '@platform/decider/decider';
import type { AgencyJoined } from '../../domain/agency/agency.events';
import type { Agency } from '../../domain/agency/agency.state';

export type RegisterAgencyRefusal = 'agency-already-joined';

/** An agency joins the alliance once. */
export function registerAgency(
  agency: AgencyJoined['data'],
  current: Agency,
): Decision<AgencyJoined, RegisterAgencyRefusal> {
  if (current.status === 'joined') return { refused: 'agency-already-joined' };
  return [{ type: 'AgencyJoined', data: agency }];
}
