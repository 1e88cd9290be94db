import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { HowAskedQuery } from '../../views/before-asking/how-asked.query';
import { DetectOverAsking } from './detect-over-asking.command';
import { detectOverAsking } from './detect-over-asking.decide';

@CommandHandler(DetectOverAsking)
export class DetectOverAskingHandler implements ICommandHandler<DetectOverAsking> {
  constructor(
    private readonly directory: ProviderDirectoryContext,
    private readonly asked: HowAskedQuery,
  ) {}

  async execute({ serviceId, position, context }: DetectOverAsking): Promise<Outcome<never>> {
    await this.directory.access.assertMay(context.principal, 'listing.age');
    const how = await this.asked.of(serviceId, position);
    return this.directory.platform.streams.decideAndAppend({
      stream: serviceListingStream,
      id: serviceId,
      decide: (state) => detectOverAsking({ serviceId, ...how, at: context.now.toISOString() }, state),
      context,
    });
  }
}
