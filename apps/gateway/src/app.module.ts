import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { GatewayModule } from '@platform/gateway/gateway.module';
import type { GatewayOptions } from '@platform/gateway/gateway.module';

/** The front door: no context runs here. */
@Module({})
export class AppModule {
  static forRoot(options: Omit<GatewayOptions, 'accountsIn'>): DynamicModule {
    return { module: AppModule, imports: [GatewayModule.forRoot({ ...options, accountsIn: 'identity' })] };
  }
}
