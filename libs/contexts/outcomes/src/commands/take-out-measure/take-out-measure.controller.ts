import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { outcomesRefusals } from '../../outcomes.refusals';
import { TakeOutMeasure } from './take-out-measure.command';
import type { TakeOutMeasureRefusal } from './take-out-measure.decide';
import { TakeOutMeasureAddress, TakeOutMeasureRequest } from './take-out-measure.request';

@Controller('api/outcomes/people/:personId/measures/:measureId/about-somebody-else')
export class TakeOutMeasureController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async takeOut(
    @Param() { personId, measureId }: TakeOutMeasureAddress,
    @Body() { reason, rightPersonId }: TakeOutMeasureRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const takenOutId = newId(context, 'taken out');
    const command = new TakeOutMeasure(personId, measureId, { takenOutId, reason }, rightPersonId ?? null, context);
    const outcome = await this.commands.execute<TakeOutMeasure, Outcome<TakeOutMeasureRefusal>>(command);
    return answer(outcome, outcomesRefusals, { id: takenOutId });
  }
}
