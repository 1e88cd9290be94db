import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AssuranceModule, verifyInWorker } from '@contexts/assurance';
import { BehindGatewayModule } from '@platform/gateway/behind-gateway.module';
import type { Platform } from '@platform/runtime/platform.module';
import type { WitnessPeer } from '@platform/transparency-log/witness-peer';

/** Assurance alone, in a process of its own. */
@Module({})
export class AppModule {
  static forRoot(platform: Platform, witnesses: readonly WitnessPeer[]): DynamicModule {
    return {
      module: AppModule,
      imports: [
        BehindGatewayModule.forRoot('assurance', platform),
        AssuranceModule.forRoot({ verify: verifyInWorker, witnesses }),
      ],
    };
  }
}
