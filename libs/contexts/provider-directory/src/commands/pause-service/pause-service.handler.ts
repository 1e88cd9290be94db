import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { PauseService } from './pause-service.command';
import { pauseService } from './pause-service.decide';
import type { PauseServiceRefusal } from './pause-service.decide';

@CommandHandler(PauseService)
export class PauseServiceHandler implements ICommandHandler<PauseService> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({ serviceId, until, context }: PauseService): Promise<Outcome<PauseServiceRefusal>> {
    await this.directory.assertOwn(context.principal, serviceId, 'listing.publish');
    const pausing = { serviceId, until, today: civilDay(context.now), at: context.now.toISOString() };
    return this.directory.platform.streams.decideAndAppend({
      stream: serviceListingStream,
      id: serviceId,
      decide: (state) => pauseService(pausing, state),
      context,
    });
  }
}
