import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { notFound } from '@platform/http/problem';
import { isOneOf, readLinkToken } from '@platform/privacy/link-token';
import { Context } from '@platform/runtime/context';
import { askStream } from './domain/ask/ask.state';
import type { MadeAsk } from './domain/ask/ask.state';
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

  /** The ask that a link opens, and who its holder is to every decision and record of it; 404 when it opens none. */
  async askOfLink(token: string): Promise<{ readonly ask: MadeAsk; readonly holder: Principal }> {
    const read = readLinkToken(token);
    if (read === null) throw notFound();
    const { state: ask } = await this.platform.streams.load(askStream, read.id);
    if (ask.status === 'not-made' || !isOneOf(read.hash, ask.linkHashes)) throw notFound();
    const memberId = idFrom('holder of the link to an ask', ask.askId);
    return { ask, holder: { ...ANYONE, role: 'link-holder', memberId, agencyId: ask.agencyId } };
  }
}
