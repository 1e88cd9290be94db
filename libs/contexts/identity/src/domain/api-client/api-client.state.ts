import { defineStream } from '@platform/decider/stream-definition';
import type { ApiClientEvent } from './api-client.events';

export type ApiClientState =
  { readonly status: 'unknown' } | { readonly status: 'registered' | 'stopped'; readonly agencyId: string | null };

export function evolve(client: ApiClientState, event: ApiClientEvent): ApiClientState {
  if (event.type === 'ApiClientRegistered') return { status: 'registered', agencyId: event.data.agencyId };
  return client.status === 'unknown' ? client : { ...client, status: 'stopped' };
}

export const apiClientStream = defineStream<ApiClientState, ApiClientEvent>({
  category: 'apiClient',
  initial: { status: 'unknown' },
  evolve,
  informationClass: 'agency',
  personal: { ApiClientRegistered: {}, ApiClientStopped: {} },
});
