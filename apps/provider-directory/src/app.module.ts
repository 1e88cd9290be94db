import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { ProviderDirectoryModule } from '@contexts/provider-directory';
import { BehindGatewayModule } from '@platform/gateway/behind-gateway.module';
import type { Platform } from '@platform/runtime/platform.module';

/** The provider directory alone, in a process of its own. */
@Module({})
export class AppModule {
  static forRoot(platform: Platform): DynamicModule {
    return {
      module: AppModule,
      imports: [BehindGatewayModule.forRoot('provider-directory', platform), ProviderDirectoryModule.forRoot()],
    };
  }
}
