import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { providerDirectoryRefusals } from '../../provider-directory.refusals';
import { AnswerByLink } from './answer-by-link.command';
import type { AnswerByLinkRefusal, LinkAnswer } from './answer-by-link.decide';
import { AnswerByLinkRequest } from './answer-by-link.request';

/** The token is in the body and never in an address, so that no log has it; and a program that follows links answers nothing. */
@Controller('api/provider-directory/ask-links/answer')
@UseGuards(ThrottlerGuard)
export class AnswerByLinkController {
  constructor(
    private readonly commands: CommandBus,
    private readonly directory: ProviderDirectoryContext,
  ) {}

  @Post()
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  async answer(@Body() request: AnswerByLinkRequest, @AsCommand() context: CommandContext): Promise<CommandAnswer> {
    const { ask, holder } = await this.directory.askOfLink(request.token);
    const outcome = await this.commands.execute<AnswerByLink, Outcome<AnswerByLinkRefusal>>(
      new AnswerByLink(
        ask.askId,
        answerIn(request),
        { linkName: request.name, linkGroup: request.group },
        { ...context, principal: holder, purpose: 'direct-care' },
      ),
    );
    return answer(outcome, providerDirectoryRefusals, {});
  }
}

function answerIn({ say, reason, suggestion, question }: AnswerByLinkRequest): LinkAnswer {
  if (say === 'no' && reason) return { say, reason, suggestion: suggestion ?? null };
  if (say === 'ask' && question) return { say, question };
  return { say: 'yes' };
}
