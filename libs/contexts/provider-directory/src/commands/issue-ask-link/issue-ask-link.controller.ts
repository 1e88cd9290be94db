import { Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { newLinkToken } from '@platform/privacy/link-token';
import { providerDirectoryRefusals } from '../../provider-directory.refusals';
import { IssueAskLink } from './issue-ask-link.command';
import type { IssueAskLinkRefusal } from './issue-ask-link.decide';

@Controller('api/provider-directory/asks')
export class IssueAskLinkController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':askId/link')
  async issue(
    @Param('askId', new ParseUUIDPipe({ exceptionFactory: notFound })) askId: string,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { token, hash } = newLinkToken(askId);
    const outcome = await this.commands.execute<IssueAskLink, Outcome<IssueAskLinkRefusal>>(
      new IssueAskLink(askId, hash, context),
    );
    return answer(outcome, providerDirectoryRefusals, { id: askId, token });
  }
}
