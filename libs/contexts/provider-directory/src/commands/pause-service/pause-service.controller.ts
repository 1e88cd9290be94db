import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { providerDirectoryRefusals } from '../../provider-directory.refusals';
import { PauseService } from './pause-service.command';
import type { PauseServiceRefusal } from './pause-service.decide';
import { PauseServiceRequest } from './pause-service.request';

@Controller('api/provider-directory/listings/:serviceId/pause')
export class PauseServiceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async pause(
    @Param('serviceId', new ParseUUIDPipe({ exceptionFactory: notFound })) serviceId: string,
    @Body() { until }: PauseServiceRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const outcome = await this.commands.execute<PauseService, Outcome<PauseServiceRefusal>>(
      new PauseService(serviceId, until, context),
    );
    return answer(outcome, providerDirectoryRefusals, { id: serviceId });
  }
}
