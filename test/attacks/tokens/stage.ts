import type { OpenIdPeer } from '@platform/testing/openid-peer';
import type { SignInApp } from '@platform/testing/sign-in-app';

/** Two providers, of which one does what an attacker wants, and the product that trusts both for what each may say. */
export interface Stage {
  readonly app: SignInApp;
  readonly care: OpenIdPeer;
  readonly town: OpenIdPeer;
}
