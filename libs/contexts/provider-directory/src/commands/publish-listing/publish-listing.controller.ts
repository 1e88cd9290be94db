import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand, RevisionSeen } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { providerDirectoryRefusals } from '../../provider-directory.refusals';
import { PublishListing } from './publish-listing.command';
import type { PublishListingRefusal } from './publish-listing.decide';
import { PublishListingRequest } from './publish-listing.request';

@Controller('api/provider-directory/listings')
export class PublishListingController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  list(@Body() request: PublishListingRequest, @AsCommand() context: CommandContext): Promise<CommandAnswer> {
    return this.publish(newId(context, 'service'), request, null, context);
  }

  @Post(':serviceId/revise')
  revise(
    @Param('serviceId', new ParseUUIDPipe({ exceptionFactory: notFound })) serviceId: string,
    @Body() request: PublishListingRequest,
    @RevisionSeen() revisionSeen: bigint,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    return this.publish(serviceId, request, revisionSeen, context);
  }

  private async publish(
    serviceId: string,
    request: PublishListingRequest,
    revisionSeen: bigint | null,
    context: CommandContext,
  ): Promise<CommandAnswer> {
    const outcome = await this.commands.execute<PublishListing, Outcome<PublishListingRefusal>>(
      new PublishListing(serviceId, request.toListing(), revisionSeen, context),
    );
    return answer(outcome, providerDirectoryRefusals, { id: serviceId });
  }
}
