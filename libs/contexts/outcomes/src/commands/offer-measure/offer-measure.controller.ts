import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { newCode } from '@platform/privacy/receipt-code';
import { measureStream } from '../../domain/measure/measure.state';
import { OutcomesContext } from '../../outcomes.context';
import { outcomesRefusals } from '../../outcomes.refusals';
import { OfferMeasure } from './offer-measure.command';
import type { OfferMeasureRefusal } from './offer-measure.decide';
import { OfferMeasureRequest } from './offer-measure.request';

@Controller('api/outcomes/people/:personId/measure-codes')
export class OfferMeasureController {
  constructor(
    private readonly commands: CommandBus,
    private readonly outcomes: OutcomesContext,
  ) {}

  @Post()
  async offer(
    @Param('personId', new ParseUUIDPipe({ exceptionFactory: notFound })) personId: string,
    @Body() { measure }: OfferMeasureRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const code = newCode();
    const measureId = this.outcomes.measureIdOf(code);
    const outcome = await this.commands.execute<OfferMeasure, Outcome<OfferMeasureRefusal>>(
      new OfferMeasure(measureId, personId, measure, context),
    );
    if ('refused' in outcome) return answer(outcome, outcomesRefusals, {});
    const { state } = await this.outcomes.platform.streams.load(measureStream, measureId);
    if (state.status !== 'offered') throw notFound();
    return answer(outcome, outcomesRefusals, { id: measureId, code, answerBy: state.answerBy });
  }
}
