import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { SayAboutOneself } from './say-about-oneself.command';
import type { SayAboutOneselfRefusal } from './say-about-oneself.decide';
import { SayAboutOneselfRequest } from './say-about-oneself.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/people/:personId/about-oneself')
export class SayAboutOneselfController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async say(
    @Param('personId', asId) personId: string,
    @Body() { aspect, code, words }: SayAboutOneselfRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new SayAboutOneself({ personId, aspect, code, words }, context);
    const outcome = await this.commands.execute<SayAboutOneself, Outcome<SayAboutOneselfRefusal>>(command);
    return answer(outcome, identityRefusals, { id: personId });
  }
}
