import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { identityRefusals } from '../../identity.refusals';
import { StopApiClient } from './stop-api-client.command';
import type { StopApiClientRefusal } from './stop-api-client.decide';
import { StopApiClientRequest } from './stop-api-client.request';

@Controller('api/identity/api-clients/:clientId/stop')
export class StopApiClientController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async stop(
    @Param('clientId', ParseUUIDPipe) clientId: string,
    @Body() _nothing: StopApiClientRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new StopApiClient(clientId, context);
    const outcome = await this.commands.execute<StopApiClient, Outcome<StopApiClientRefusal>>(command);
    return answer(outcome, identityRefusals, { id: clientId });
  }
}
