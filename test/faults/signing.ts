import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { AssuranceContext, AssuranceModule, SignCheckpoint } from '@contexts/assurance';
import type { Platform } from '@platform/runtime/platform.module';
import { PlatformModule } from '@platform/runtime/platform.module';
import { contextOf } from './work';

/** The context of the product that logs and signs every event, without its pages. */
export async function openAssurance(platform: Platform, say: (what: string, fields: object) => void) {
  class Signing {}
  const verify = () => Promise.reject(new Error('Nothing is verified here.'));
  Module({ imports: [PlatformModule.forRoot(platform), AssuranceModule.forRoot({ verify })] })(Signing);
  const app = await NestFactory.createApplicationContext(Signing, { logger: false, abortOnError: false });
  const { runtime } = app.get(AssuranceContext, { strict: false });
  const commands = app.get(CommandBus, { strict: false });
  let signing: Promise<unknown> | undefined;
  const sign = (commandId: string) => {
    const { principal, ...context } = contextOf(commandId);
    const command = new SignCheckpoint({ ...context, principal: { ...principal, role: 'service-manager' } });
    signing ??= commands
      .execute(command)
      .catch((error: unknown) => say('not signed this time', { error: String(error) }))
      .finally(() => (signing = undefined));
  };
  return { runtime, sign };
}
