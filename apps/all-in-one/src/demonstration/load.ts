import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CommandBus } from '@nestjs/cqrs';
import type { Platform } from '@platform/runtime/platform.module';
import { registerAccounts } from './register-accounts';

/** Everything the demonstration starts with, through commands; what is there already is left as it is. */
export async function loadDemonstration(app: NestFastifyApplication, platform: Platform): Promise<void> {
  await registerAccounts(app.get(CommandBus, { strict: false }), platform.clock.now());
}
