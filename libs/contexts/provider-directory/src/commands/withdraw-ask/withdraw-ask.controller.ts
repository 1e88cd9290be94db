import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import type { AnswerRefusal } from '../../domain/ask/ask.rules';
import { providerDirectoryRefusals } from '../../provider-directory.refusals';
import { WithdrawAsk } from './withdraw-ask.command';
import { WithdrawAskRequest } from './withdraw-ask.request';

@Controller('api/provider-directory/asks')
export class WithdrawAskController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':askId/withdraw')
  async withdraw(
    @Param('askId', new ParseUUIDPipe({ exceptionFactory: notFound })) askId: string,
    @Body() request: WithdrawAskRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const outcome = await this.commands.execute<WithdrawAsk, Outcome<AnswerRefusal>>(
      new WithdrawAsk(askId, request.reason, context),
    );
    return answer(outcome, providerDirectoryRefusals, { id: askId });
  }
}
