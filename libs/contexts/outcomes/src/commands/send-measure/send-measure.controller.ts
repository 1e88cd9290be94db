import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { outcomesRefusals } from '../../outcomes.refusals';
import { SendMeasure } from './send-measure.command';
import type { SendMeasureRefusal } from './send-measure.decide';
import { SendMeasureRequest } from './send-measure.request';

@Controller('api/outcomes/people/:personId/measure-sendings')
export class SendMeasureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async send(
    @Param('personId', new ParseUUIDPipe({ exceptionFactory: notFound })) personId: string,
    @Body() { measure }: SendMeasureRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const sendingId = newId(context, 'sending of a measure');
    const outcome = await this.commands.execute<SendMeasure, Outcome<SendMeasureRefusal>>(
      new SendMeasure(sendingId, personId, measure, context),
    );
    return answer(outcome, outcomesRefusals, { id: sendingId });
  }
}
