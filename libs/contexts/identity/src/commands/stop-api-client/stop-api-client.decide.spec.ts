import { given } from '@platform/decider/given-when-then';
import type { ApiClientEvent } from '../../domain/api-client/api-client.events';
import { apiClientStream } from '../../domain/api-client/api-client.state';
import { stopApiClient } from './stop-api-client.decide';

const at = '2026-03-03T09:00:00.000Z';
const registered: ApiClientEvent = {
  type: 'ApiClientRegistered',
  data: {
    ...{
      clientId: 'c1',
      agencyId: null,
      name: 'Website',
      scopes: ['directory.read'],
      secretHash: 'h',
      publicKeys: null,
    },
    ...{ registeredBy: 'account-admin', registeredAt: '2026-03-02T09:00:00.000Z' },
  },
};
const stopped: ApiClientEvent = { type: 'ApiClientStopped', data: { clientId: 'c1', agencyId: null, stoppedAt: at } };

describe('stopping a program', () => {
  it('is done once, and not for one that is not there', () => {
    given(apiClientStream, [registered])
      .when((state) => stopApiClient('c1', at, state))
      .then([stopped]);
    given(apiClientStream, [registered, stopped])
      .when((state) => stopApiClient('c1', at, state))
      .thenNothing();
    given(apiClientStream, [])
      .when((state) => stopApiClient('c1', at, state))
      .thenRefused('api-client-unknown');
  });
});
