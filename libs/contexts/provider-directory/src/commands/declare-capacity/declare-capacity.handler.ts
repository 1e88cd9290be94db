import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { DeclareCapacity } from './declare-capacity.command';
import { declareCapacity } from './declare-capacity.decide';
import type { DeclareCapacityRefusal } from './declare-capacity.decide';

@CommandHandler(DeclareCapacity)
export class DeclareCapacityHandler implements ICommandHandler<DeclareCapacity> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute(declared: DeclareCapacity): Promise<Outcome<DeclareCapacityRefusal>> {
    const { serviceId, available, maximum, context } = declared;
    await this.directory.assertOwn(context.principal, serviceId, 'listing.publish');
    return this.directory.platform.streams.decideAndAppend({
      stream: serviceListingStream,
      id: serviceId,
      decide: (state) => declareCapacity({ serviceId, available, maximum, at: context.now.toISOString() }, state),
      context,
    });
  }
}
