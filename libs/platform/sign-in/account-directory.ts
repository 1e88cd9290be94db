import type { Principal } from '../access-control/principal';

/** Who an account is to this system. */
export interface Account extends Omit<Principal, 'authenticatedAt' | 'assurance' | 'scopes'> {
  /** Sessions that began before this moment (ISO-8601 UTC) are over: somebody left, or their role changed. */
  readonly signedOutBefore?: string | null;
}

/** A program that an administrator registered and nobody has stopped. */
export interface ApiClient {
  readonly clientId: string;
  readonly agencyId: string | null;
  readonly scopes: readonly string[];
  /** SHA-256 of its secret in base64url, or the public keys that it signs with. */
  readonly credential:
    { readonly kind: 'secret'; readonly hash: string } | { readonly kind: 'keys'; readonly keys: readonly object[] };
}

/** Implemented by the identity context. */
export interface AccountDirectory {
  /** Never fails for an account that is not known yet: that is a `person` with no record so far. */
  findAccount(issuer: string, subject: string, name: string | null): Promise<Account>;
  /** Null when there is none of this id, or it was stopped. */
  findApiClient(clientId: string): Promise<ApiClient | null>;
}

/** Nest token of the AccountDirectory. */
export const ACCOUNT_DIRECTORY = Symbol('AccountDirectory');
