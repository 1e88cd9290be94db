import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { CarePlanModule } from '@contexts/care-plan';
import { BehindGatewayModule } from '@platform/gateway/behind-gateway.module';
import type { Platform } from '@platform/runtime/platform.module';

/** Care plan alone, in a process of its own. */
@Module({})
export class AppModule {
  static forRoot(platform: Platform): DynamicModule {
    return {
      module: AppModule,
      imports: [BehindGatewayModule.forRoot('care-plan', platform), CarePlanModule.forRoot()],
    };
  }
}
