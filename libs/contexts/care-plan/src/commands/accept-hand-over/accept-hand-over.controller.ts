import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { AcceptHandOver } from './accept-hand-over.command';
import type { AcceptHandOverRefusal } from './accept-hand-over.decide';
import { AcceptHandOverRequest } from './accept-hand-over.request';

@Controller('api/care-plan/hand-overs/:handOverId/accept')
export class AcceptHandOverController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async accept(
    @Param('handOverId') handOverId: string,
    @Body() { receiverId }: AcceptHandOverRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new AcceptHandOver(handOverId, receiverId, context);
    const outcome = await this.commands.execute<AcceptHandOver, Outcome<AcceptHandOverRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: handOverId });
  }
}
