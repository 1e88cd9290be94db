import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { WithdrawHandOver } from './withdraw-hand-over.command';
import type { WithdrawHandOverRefusal } from './withdraw-hand-over.decide';
import { WithdrawHandOverRequest } from './withdraw-hand-over.request';

@Controller('api/care-plan/hand-overs/:handOverId/withdraw')
export class WithdrawHandOverController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async withdraw(
    @Param('handOverId') handOverId: string,
    @Body() { reason }: WithdrawHandOverRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new WithdrawHandOver(handOverId, reason, context);
    const outcome = await this.commands.execute<WithdrawHandOver, Outcome<WithdrawHandOverRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: handOverId });
  }
}
