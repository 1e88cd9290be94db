import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { notFound } from '@platform/http/problem';
import { linkStands, shownUntil } from '../../domain/ask/ask-link.rules';
import { hasLapsed, LAPSES_DAYS_AFTER_DUE } from '../../domain/ask/ask.rules';
import { askStream } from '../../domain/ask/ask.state';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';

const DAY_MS = 24 * 60 * 60_000;

/** One ask, for whoever holds its link: read from the log, so that what was withdrawn a moment ago is withdrawn here. */
@Injectable()
export class AskByLinkQuery {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  /** What is needed, and never who it is for. Of an ask that has ended, only how. */
  async read(token: string) {
    const { ask, holder } = await this.directory.askOfLink(token);
    await this.directory.access.assertMay(holder, 'ask-by-link.read', { agencyIds: [holder.agencyId] });
    const stands = linkStands(ask, this.now());
    if (stands === 'accepted' && ask.acceptedByLinkAt !== null) {
      return { stands, serviceName: ask.serviceName, shownUntil: shownUntil(ask.acceptedByLinkAt) };
    }
    if (stands !== 'open') return { stands };
    const { serviceName, need, askedAt, answerDueAt, question, questionAnswer } = ask;
    const endsAt = new Date(Date.parse(answerDueAt) + LAPSES_DAYS_AFTER_DUE * DAY_MS).toISOString();
    return { stands, serviceName, need, askedAt, answerDueAt, endsAt, question, questionAnswer };
  }

  /** Who it is, after the yes of whoever holds the link; the person sees each look, which is recorded first. */
  async who(token: string) {
    const { ask, holder } = await this.directory.askOfLink(token);
    await this.directory.access.assertMay(holder, 'ask-by-link.read', { agencyIds: [holder.agencyId] });
    if (linkStands(ask, this.now()) !== 'accepted' || ask.forWhoAccepts === undefined) throw notFound();
    await this.directory.views.record(holder, ask.personId, 'accepted-ask');
    return { forWhoAccepts: ask.forWhoAccepts };
  }

  /** Where the ask is sent, in the moment of sending; null when it needs no answer any more or goes to nobody. */
  async contact(caller: Principal, askId: string): Promise<{ readonly address: string | null }> {
    await this.directory.access.assertMay(caller, 'ask-contact.read');
    const { streams } = this.directory.platform;
    const { state: ask } = await streams.load(askStream, askId);
    if (ask.status !== 'waiting' || hasLapsed(ask.answerDueAt, this.now())) return { address: null };
    const { state: service } = await streams.load(serviceListingStream, ask.serviceId);
    return { address: service.status === 'listed' ? service.askAddress : null };
  }

  private now(): string {
    return this.directory.platform.clock.now().toISOString();
  }
}
