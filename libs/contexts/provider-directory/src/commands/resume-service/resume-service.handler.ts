import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { ResumeService } from './resume-service.command';
import { resumeService } from './resume-service.decide';

@CommandHandler(ResumeService)
export class ResumeServiceHandler implements ICommandHandler<ResumeService> {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  async execute({ serviceId, context }: ResumeService): Promise<Outcome<never>> {
    const { principal, now } = context;
    const isByItself = principal.role === 'service';
    if (isByItself) await this.directory.access.assertMay(principal, 'listing.age');
    else await this.directory.assertOwn(principal, serviceId, 'listing.publish');
    const resuming = { serviceId, byItselfOn: isByItself ? civilDay(now) : null, at: now.toISOString() };
    return this.directory.platform.streams.decideAndAppend({
      stream: serviceListingStream,
      id: serviceId,
      decide: (state) => resumeService(resuming, state),
      context,
    });
  }
}
