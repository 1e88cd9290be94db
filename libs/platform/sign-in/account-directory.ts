import type { Principal } from '../access-control/principal';

/** Who an account is to this system. Implemented by the identity context. */
export interface AccountDirectory {
  /** Never fails for an account that is not known yet: that is a `person` with no record so far. */
  findAccount(issuer: string, subject: string, name: string | null): Promise<Omit<Principal, 'authenticatedAt'>>;
}

/** Nest token of the AccountDirectory. */
export const ACCOUNT_DIRECTORY = Symbol('AccountDirectory');
