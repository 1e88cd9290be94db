import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { askStream } from '../../domain/ask/ask.state';
import { pausedUntil } from '../../domain/service-listing/asking.rules';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { shownOf } from '../../domain/service-listing/sources.rules';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { MakeAsk } from './make-ask.command';
import { makeAsk } from './make-ask.decide';
import type { MakeAskRefusal } from './make-ask.decide';

@CommandHandler(MakeAsk)
export class MakeAskHandler implements ICommandHandler<MakeAsk> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({
    askId,
    serviceId,
    personId,
    need,
    forWhoAccepts,
    context,
  }: MakeAsk): Promise<Outcome<MakeAskRefusal>> {
    const { streams, nation } = this.directory.platform;
    const { memberId, agencyId } = context.principal;
    await this.directory.access.assertMay(context.principal, 'ask.make', { personId, part: 'asks' });
    const { state: service } = await streams.load(serviceListingStream, serviceId);
    if (service.status === 'not-listed' || service.status === 'dropped' || !memberId || !agencyId) throw notFound();
    const asking = {
      askId,
      personId,
      serviceId,
      serviceName: shownOf(service.statements)?.service.name ?? '',
      agencyId: service.agencyId,
      need,
      askedBy: memberId,
      askedByAgencyId: agencyId,
      askedAt: context.now.toISOString(),
      nation,
      ...{ forWhoAccepts, goesByLink: service.askAddress !== null },
      pausedUntil: pausedUntil(service.pausedUntil, civilDay(context.now)),
      isOfTheAlliance: service.status === 'listed',
    };
    return streams.decideAndAppend({
      stream: askStream,
      id: askId,
      decide: (state) => makeAsk(asking, state),
      context,
    });
  }
}
