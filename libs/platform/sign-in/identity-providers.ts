import type { OidcClient } from './oidc-client';

/** One way to sign in, as the sign-in page offers it. */
export interface OfferedProvider {
  readonly id: string;
  readonly name: string;
  /** Whom it is for, in a few words. */
  readonly hint: string | null;
  readonly client: OidcClient;
}

/** The OpenID providers of this installation, side by side; each has its own client, state and way back. */
export class IdentityProviders {
  constructor(readonly all: readonly OfferedProvider[]) {
    if (all.length === 0) throw new RangeError('At least one OpenID provider is needed to sign in.');
    if (new Set(all.map(({ id }) => id)).size < all.length)
      throw new RangeError('Two OpenID providers have the same id.');
  }

  find(id: string): OfferedProvider | undefined {
    return this.all.find((provider) => provider.id === id);
  }

  /** The only one there is; undefined when somebody has to choose. */
  get only(): OfferedProvider | undefined {
    return this.all.length === 1 ? this.all[0] : undefined;
  }
}
