import { Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { outcomesRefusals } from '../../outcomes.refusals';
import { TakeBackCode } from './take-back-code.command';
import type { TakeBackCodeRefusal } from './take-back-code.decide';

@Controller('api/outcomes/people/:personId/measure-codes/:measureId/take-back')
export class TakeBackCodeController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async takeBack(
    @Param('personId', new ParseUUIDPipe({ exceptionFactory: notFound })) personId: string,
    @Param('measureId', new ParseUUIDPipe({ exceptionFactory: notFound })) measureId: string,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const outcome = await this.commands.execute<TakeBackCode, Outcome<TakeBackCodeRefusal>>(
      new TakeBackCode(personId, measureId, context),
    );
    return answer(outcome, outcomesRefusals, { id: measureId });
  }
}
