import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { providerDirectoryRefusals } from '../../provider-directory.refusals';
import { TakeBackNothingFound } from './take-back-nothing-found.command';
import type { TakeBackNothingFoundRefusal } from './take-back-nothing-found.decide';
import { TakeBackNothingFoundRequest } from './take-back-nothing-found.request';

@Controller('api/provider-directory/people/:personId/nothing-found')
export class TakeBackNothingFoundController {
  constructor(private readonly commands: CommandBus) {}

  @Post('take-back')
  async takeBack(
    @Param('personId', new ParseUUIDPipe({ exceptionFactory: notFound })) personId: string,
    @Body() { need }: TakeBackNothingFoundRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const outcome = await this.commands.execute<TakeBackNothingFound, Outcome<TakeBackNothingFoundRefusal>>(
      new TakeBackNothingFound(personId, need, context),
    );
    return answer(outcome, providerDirectoryRefusals, { id: personId });
  }
}
