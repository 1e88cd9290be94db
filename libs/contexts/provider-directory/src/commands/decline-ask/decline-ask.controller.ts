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
import { DeclineAsk } from './decline-ask.command';
import { DeclineAskRequest } from './decline-ask.request';

@Controller('api/provider-directory/asks')
export class DeclineAskController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':askId/decline')
  async decline(
    @Param('askId', new ParseUUIDPipe({ exceptionFactory: notFound })) askId: string,
    @Body() request: DeclineAskRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const outcome = await this.commands.execute<DeclineAsk, Outcome<AnswerRefusal>>(
      new DeclineAsk(askId, request.reason, request.suggestion ?? null, context),
    );
    return answer(outcome, providerDirectoryRefusals, { id: askId });
  }
}
