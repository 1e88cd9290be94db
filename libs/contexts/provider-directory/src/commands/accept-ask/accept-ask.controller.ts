import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { providerDirectoryRefusals } from '../../provider-directory.refusals';
import { AcceptAsk } from './accept-ask.command';
import type { AcceptAskRefusal } from './accept-ask.decide';
import { AcceptAskRequest } from './accept-ask.request';

@Controller('api/provider-directory/asks')
export class AcceptAskController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':askId/accept')
  async accept(
    @Param('askId', new ParseUUIDPipe({ exceptionFactory: notFound })) askId: string,
    @Body() request: AcceptAskRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const outcome = await this.commands.execute<AcceptAsk, Outcome<AcceptAskRefusal>>(
      new AcceptAsk(askId, request.memberId ?? null, request.role ?? null, context),
    );
    return answer(outcome, providerDirectoryRefusals, { id: askId });
  }
}
