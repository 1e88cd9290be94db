import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ObservabilityModule } from '../observability/observability.module';
import type { Platform } from '../runtime/platform.module';
import { PlatformModule } from '../runtime/platform.module';
import { ForwardedPrincipalModule } from '../sign-in/forwarded-principal.module';
import { liveAudienceController } from './live-audience.controller';
import { sharingToldController } from './sharing-told.controller';

/** All that the process of one context has beside the context itself. */
@Module({})
export class BehindGatewayModule {
  static forRoot(context: string, platform: Platform): DynamicModule {
    return {
      module: BehindGatewayModule,
      imports: [
        PlatformModule.forRoot(platform),
        ForwardedPrincipalModule.forRoot({
          context,
          serviceTokenKey: platform.keyFor('service-token'),
          now: () => platform.clock.now(),
        }),
        ObservabilityModule,
        DiscoveryModule,
      ],
      controllers: [liveAudienceController(context), sharingToldController(context)],
    };
  }
}
