import type { ApiScope } from './api-client.rules';

/** A program may ask for tokens. Of its secret only the hash is kept; of its key only the public part. */
export interface ApiClientRegistered {
  readonly type: 'ApiClientRegistered';
  readonly data: {
    readonly clientId: string;
    /** The agency whose program it is; null for one of the alliance. */
    readonly agencyId: string | null;
    readonly name: string;
    readonly scopes: readonly ApiScope[];
    readonly secretHash: string | null;
    readonly publicKeys: readonly object[] | null;
    readonly registeredBy: string;
    readonly registeredAt: string;
  };
}

export interface ApiClientStopped {
  readonly type: 'ApiClientStopped';
  readonly data: { readonly clientId: string; readonly agencyId: string | null; readonly stoppedAt: string };
}

export type ApiClientEvent = ApiClientRegistered | ApiClientStopped;
