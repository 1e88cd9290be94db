import type { DiscoveryService } from '@nestjs/core';
import type { Principal } from '../access-control/principal';
import { Context } from '../runtime/context';

/** Of these people, those whom each reader may know in a context: one list for each reader, in their order. */
export type LiveAudience = (
  context: string,
  readers: readonly Reader[],
  people: readonly string[],
) => Promise<readonly (readonly string[])[]>;

/** What decides on whom somebody may know. */
export type Reader = Pick<Principal, 'personId' | 'memberId'>;

/** Asks the contexts of this process, one question for all readers; in a context that it does not have nobody is known. */
export function audienceHere(discovery: Pick<DiscoveryService, 'getProviders'>): LiveAudience {
  return async (context, readers, people) => {
    const access = contextsOf(discovery).find(({ runtime }) => runtime.context === context)?.access;
    return access ? access.knownTo(readers, people) : readers.map(() => []);
  };
}

/** The contexts that run in this process. */
export function contextsOf(discovery: Pick<DiscoveryService, 'getProviders'>): readonly Context[] {
  return discovery
    .getProviders()
    .map(({ instance }: { instance?: unknown }) => instance)
    .filter((instance): instance is Context => instance instanceof Context);
}
