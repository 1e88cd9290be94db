import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { AskAboutLook } from './ask-about-look.command';
import type { AskAboutLookRefusal } from './ask-about-look.decide';
import { AskAboutLookRequest } from './ask-about-look.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/people/:personId/looks/:lookId/question')
export class AskAboutLookController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async ask(
    @Param('personId', asId) personId: string,
    @Param('lookId', asId) lookId: string,
    @Body() { words }: AskAboutLookRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new AskAboutLook({ personId, lookId, words: words.trim() }, context);
    const outcome = await this.commands.execute<AskAboutLook, Outcome<AskAboutLookRefusal>>(command);
    return answer(outcome, identityRefusals, { id: lookId });
  }
}
