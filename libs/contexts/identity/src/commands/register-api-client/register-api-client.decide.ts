import type { Decision } from '@platform/decider/decider';
import type { ApiClientRegistered } from '../../domain/api-client/api-client.events';
import type { ApiClientState } from '../../domain/api-client/api-client.state';

export type RegisterApiClientRefusal = never;

/** Once; the same registration again changes nothing. */
export function registerApiClient(
  client: ApiClientRegistered['data'],
  current: ApiClientState,
): Decision<ApiClientRegistered, RegisterApiClientRefusal> {
  return current.status === 'unknown' ? [{ type: 'ApiClientRegistered', data: client }] : [];
}
