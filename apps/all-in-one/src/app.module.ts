import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AssuranceModule, verifyInWorker } from '@contexts/assurance';
import { CarePlanModule } from '@contexts/care-plan';
import type { IdentityOptions } from '@contexts/identity';
import { IdentityModule } from '@contexts/identity';
import { IntakeModule } from '@contexts/intake';
import { OutcomesModule } from '@contexts/outcomes';
import { ProviderDirectoryModule } from '@contexts/provider-directory';
import { LiveModule } from '@platform/http/live.module';
import { ObservabilityModule } from '@platform/observability/observability.module';
import type { Platform } from '@platform/runtime/platform.module';
import { PlatformModule } from '@platform/runtime/platform.module';
import { SignInModule } from '@platform/sign-in/sign-in.module';
import type { SignInOptions } from '@platform/sign-in/sign-in.options';
import type { WitnessPeer } from '@platform/transparency-log/witness-peer';

/** Every context in one process. */
@Module({})
export class AppModule {
  static forRoot(
    platform: Platform,
    signIn: Omit<SignInOptions, 'imports'>,
    identityOptions: Pick<IdentityOptions, 'firstAdministrator' | 'messages'> = {},
    witnesses: readonly WitnessPeer[] = [],
  ): DynamicModule {
    const identity = IdentityModule.forRoot({
      demonstration: signIn.identityProvider.kind === 'demonstration',
      ...identityOptions,
    });
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(platform),
        SignInModule.forRoot({ ...signIn, imports: [identity] }),
        identity,
        IntakeModule.forRoot(),
        CarePlanModule.forRoot(),
        ProviderDirectoryModule.forRoot(),
        OutcomesModule.forRoot(),
        AssuranceModule.forRoot({ verify: verifyInWorker, witnesses }),
        ObservabilityModule,
        LiveModule.forContextsHere(),
      ],
    };
  }
}
