import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { providerDirectoryRefusals } from '../../provider-directory.refusals';
import { SayNothingFound } from './say-nothing-found.command';
import { SayNothingFoundRequest } from './say-nothing-found.request';

@Controller('api/provider-directory/people/:personId/nothing-found')
export class SayNothingFoundController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async say(
    @Param('personId', new ParseUUIDPipe({ exceptionFactory: notFound })) personId: string,
    @Body() { need }: SayNothingFoundRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const outcome = await this.commands.execute<SayNothingFound, Outcome<never>>(
      new SayNothingFound(personId, need, context),
    );
    return answer(outcome, providerDirectoryRefusals, { id: personId });
  }
}
