import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { SettleLeftWord } from './settle-left-word.command';
import type { SettleLeftWordRefusal } from './settle-left-word.decide';
import { SettleLeftWordAddress, SettleLeftWordRequest } from './settle-left-word.request';

@Controller('api/care-plan/left-words/:wordId/settle')
export class SettleLeftWordController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async settle(
    @Param() { wordId }: SettleLeftWordAddress,
    @Body() { how }: SettleLeftWordRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const by = { settledBy: context.principal.memberId ?? '', settledAt: context.now.toISOString() };
    const command = new SettleLeftWord({ wordId, how, ...by }, context);
    const outcome = await this.commands.execute<SettleLeftWord, Outcome<SettleLeftWordRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: wordId });
  }
}
