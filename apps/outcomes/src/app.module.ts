import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { OutcomesModule } from '@contexts/outcomes';
import { BehindGatewayModule } from '@platform/gateway/behind-gateway.module';
import type { Platform } from '@platform/runtime/platform.module';

/** Outcomes alone, in a process of its own. */
@Module({})
export class AppModule {
  static forRoot(platform: Platform): DynamicModule {
    return {
      module: AppModule,
      imports: [BehindGatewayModule.forRoot('outcomes', platform), OutcomesModule.forRoot()],
    };
  }
}
