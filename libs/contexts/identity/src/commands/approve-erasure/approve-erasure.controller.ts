import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { identityRefusals } from '../../identity.refusals';
import { ApproveErasure } from './approve-erasure.command';
import type { ApproveErasureRefusal } from './approve-erasure.decide';
import { ApproveErasureAddress, ApproveErasureRequest } from './approve-erasure.request';

@Controller('api/identity/people/:personId/erasures/:erasureId/approve')
export class ApproveErasureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async approve(
    @Param() { personId, erasureId }: ApproveErasureAddress,
    @Body() _: ApproveErasureRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ApproveErasure(personId, erasureId, context);
    const outcome = await this.commands.execute<ApproveErasure, Outcome<ApproveErasureRefusal>>(command);
    return answer(outcome, identityRefusals, { id: erasureId });
  }
}
