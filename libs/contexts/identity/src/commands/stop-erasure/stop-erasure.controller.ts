import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { identityRefusals } from '../../identity.refusals';
import { StopErasure } from './stop-erasure.command';
import type { StopErasureRefusal } from './stop-erasure.decide';
import { StopErasureAddress, StopErasureRequest } from './stop-erasure.request';

@Controller('api/identity/people/:personId/erasures/:erasureId/stop')
export class StopErasureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async stop(
    @Param() { personId, erasureId }: StopErasureAddress,
    @Body() { because }: StopErasureRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new StopErasure(personId, erasureId, because, context);
    const outcome = await this.commands.execute<StopErasure, Outcome<StopErasureRefusal>>(command);
    return answer(outcome, identityRefusals, { id: erasureId });
  }
}
