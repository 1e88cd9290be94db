import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { PromptListingCheck } from './prompt-listing-check.command';
import { promptListingCheck } from './prompt-listing-check.decide';

@CommandHandler(PromptListingCheck)
export class PromptListingCheckHandler implements ICommandHandler<PromptListingCheck> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({ serviceId, context }: PromptListingCheck): Promise<Outcome<never>> {
    await this.directory.access.assertMay(context.principal, 'listing.age');
    return this.directory.platform.streams.decideAndAppend({
      stream: serviceListingStream,
      id: serviceId,
      decide: (state) => promptListingCheck(serviceId, context.now, state),
      context,
    });
  }
}
