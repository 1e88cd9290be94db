import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mintServiceToken } from '@platform/sign-in/service-token';
import type { Platform } from '@platform/runtime/platform.module';
export async function loadDemonstration(
  _app: NestFastifyApplication,
  _platform: Platform,
  _issuer: string,
  _data: boolean,
  _say: (l: string) => void,
): Promise<void> {
  void mintServiceToken;
}
