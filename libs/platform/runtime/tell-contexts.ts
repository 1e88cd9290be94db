import type { DiscoveryService } from '@nestjs/core';
import type { ToldPreference } from '../access-control/sharing-facts';
import { mintServiceToken } from '../sign-in/service-token';
import { contextsOf } from '../http/live-audience';
import type { Platform } from './platform.module';

const LONGEST_MS = 3_000;

/** Tells contexts at once what a person said about sharing. Answers those that could not be reached; the bus tells them later. */
export type TellContexts = (told: readonly ToldPreference[]) => Promise<readonly string[]>;

/** A context of this process is told in place, another over HTTP with a token of `from`. */
export function tellContexts(
  from: string,
  contexts: readonly string[],
  platform: Platform,
  discovery: Pick<DiscoveryService, 'getProviders'>,
): TellContexts {
  return async (told) => {
    const here = contextsOf(discovery);
    const reached = await Promise.all(
      contexts.map(async (context) => {
        const present = here.find(({ runtime }) => runtime.context === context);
        const telling = present ? present.takeSharing(told) : overHttp(from, context, platform, told);
        return telling.then(
          () => true,
          () => false,
        );
      }),
    );
    return contexts.filter((_, i) => !reached[i]);
  };
}

async function overHttp(from: string, to: string, platform: Platform, told: readonly ToldPreference[]): Promise<void> {
  const url = platform.options.internalUrl(to);
  if (url === '') throw new Error(`There is no address of ${to}.`);
  const token = mintServiceToken(from, to, platform.keyFor('service-token'), platform.clock.now());
  const response = await fetch(`${url}/api/${to}/sharing-told`, {
    method: 'POST',
    headers: { authorization: `Service ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ told }),
    signal: AbortSignal.timeout(LONGEST_MS),
  });
  if (!response.ok) throw new Error(`${to} answers ${response.status}.`);
}
