import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { notFound } from '@platform/http/problem';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';

/** What whoever is about to ask a service has to know of it: read from the log, as it is in this moment. */
@Injectable()
export class BeforeAskingQuery {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async read(caller: Principal, serviceId: string) {
    await this.directory.access.assertMay(caller, 'own-asks.read');
    const { state: service } = await this.directory.platform.streams.load(serviceListingStream, serviceId);
    if (service.status !== 'listed') throw notFound();
    return { goesByLink: service.askAddress !== null };
  }
}
