import { given } from '@platform/decider/given-when-then';
import type { ApiClientRegistered } from '../../domain/api-client/api-client.events';
import { apiClientStream } from '../../domain/api-client/api-client.state';
import { registerApiClient } from './register-api-client.decide';

const registered: ApiClientRegistered = {
  type: 'ApiClientRegistered',
  data: {
    clientId: 'c1',
    agencyId: 'a1',
    name: 'Website',
    scopes: ['directory.read'],
    secretHash: 'h',
    publicKeys: null,
    registeredBy: 'account-admin',
    registeredAt: '2026-03-02T09:00:00.000Z',
  },
};

describe('registering a program', () => {
  it('is done once', () => {
    given(apiClientStream, [])
      .when((state) => registerApiClient(registered.data, state))
      .then([registered]);
    given(apiClientStream, [registered])
      .when((state) => registerApiClient(registered.data, state))
      .thenNothing();
  });
});
