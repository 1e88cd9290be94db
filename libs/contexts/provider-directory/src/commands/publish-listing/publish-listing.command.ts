import type { CommandContext } from '@platform/event-store/command-context';
import type { Listing } from '../../domain/service-listing/service-listing.events';

export class PublishListing {
  constructor(
    readonly serviceId: string,
    readonly listing: Listing,
    /** Null for a service that is listed for the first time. */
    readonly revisionSeen: bigint | null,
    readonly context: CommandContext,
  ) {}
}
