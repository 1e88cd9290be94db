import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { IdentityModule } from '@contexts/identity';
import type { IdentityOptions } from '@contexts/identity';
import { BehindGatewayModule } from '@platform/gateway/behind-gateway.module';
import type { Platform } from '@platform/runtime/platform.module';

/** Identity alone, in a process of its own. */
@Module({})
export class AppModule {
  static forRoot(platform: Platform, identity: Omit<IdentityOptions, 'askNameGiven'>): DynamicModule {
    return {
      module: AppModule,
      imports: [BehindGatewayModule.forRoot('identity', platform), IdentityModule.forRoot(identity)],
    };
  }
}
