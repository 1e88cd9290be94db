import type { Principal } from '@platform/access-control/principal';
import { notFound } from '@platform/http/problem';
import { Context } from '@platform/runtime/context';
import { serviceListingStream } from './domain/service-listing/service-listing.state';

/** What the directory's handlers and queries ask for. */
export class ProviderDirectoryContext extends Context {
  /** 404 unless the service is one that the caller's own agency lists. */
  async assertOwn(principal: Principal, serviceId: string, action: string): Promise<void> {
    const { state } = await this.platform.streams.load(serviceListingStream, serviceId);
    const agencyId = state.status === 'listed' ? state.agencyId : principal.agencyId;
    await this.access.assertMay(principal, action, { agencyIds: [agencyId] });
    if (state.status !== 'listed') throw notFound();
  }
}
