import type { ModuleMetadata } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Log } from '../observability/log';
import type { DemonstrationAccount } from './demonstration-accounts';
import type { DemonstrationKeys } from './demonstration-provider';
import type { OidcSettings } from './oidc-client';
import type { SessionLimits } from './session-limits';

/** A real OpenID provider: CIS2, NHS login or an agency's own. */
export interface ConfiguredProvider extends Omit<OidcSettings, 'redirectUri'> {
  readonly id: string;
  /** As the sign-in page calls it. */
  readonly name: string;
  /** Whom it is for, in a few words. */
  readonly hint?: string;
}

/** Real OpenID providers, side by side. */
export interface ConfiguredIdentityProviders {
  readonly kind: 'configured';
  readonly providers: readonly ConfiguredProvider[];
}

/** The provider inside the app, for trying the product. */
export interface DemonstrationIdentityProvider {
  readonly kind: 'demonstration';
  readonly accounts: readonly DemonstrationAccount[];
  readonly keys: DemonstrationKeys;
  /** The address at which this process itself answers, such as `http://127.0.0.1:3000`; asked at the first sign-in. */
  readonly reachedAt: () => string;
}

export interface SignInOptions {
  /** The origin that browsers use, such as `https://living-well.example`; asked when a request is answered. */
  readonly publicUrl: () => string;
  /** A pool of a database that `prepareSignIn` has prepared. */
  readonly pool: Pool;
  readonly identityProvider: ConfiguredIdentityProviders | DemonstrationIdentityProvider;
  /** At least 32 random bytes, the same for every context of the installation. */
  readonly serviceTokenKey: Uint8Array;
  /** The modules that export ACCOUNT_DIRECTORY. */
  readonly imports?: ModuleMetadata['imports'];
  readonly sessionLimits?: Partial<SessionLimits>;
  readonly now?: () => Date;
  /** Told why a sign-in did not work, by codes alone. */
  readonly log?: Log;
}

/** Nest token of the parts of SignInOptions that controllers need. */
export const SIGN_IN_SETTINGS = Symbol('SignInSettings');

export type SignInSettings = Pick<SignInOptions, 'publicUrl' | 'log'>;
