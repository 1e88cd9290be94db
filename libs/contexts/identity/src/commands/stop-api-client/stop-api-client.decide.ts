import type { Decision } from '@platform/decider/decider';
import type { ApiClientStopped } from '../../domain/api-client/api-client.events';
import type { ApiClientState } from '../../domain/api-client/api-client.state';

export type StopApiClientRefusal = 'api-client-unknown';

/** Its tokens are worth nothing from now on, and it gets no more. */
export function stopApiClient(
  clientId: string,
  stoppedAt: string,
  current: ApiClientState,
): Decision<ApiClientStopped, StopApiClientRefusal> {
  if (current.status === 'unknown') return { refused: 'api-client-unknown' };
  if (current.status === 'stopped') return [];
  return [{ type: 'ApiClientStopped', data: { clientId, agencyId: current.agencyId, stoppedAt } }];
}
