import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { measureStream } from '../../domain/measure/measure.state';
import { OutcomesContext } from '../../outcomes.context';
import { outcomesRefusals } from '../../outcomes.refusals';
import { CompleteMeasure } from './complete-measure.command';
import type { CompleteMeasureRefusal } from './complete-measure.decide';
import { CompleteMeasureRequest } from './complete-measure.request';

@Controller('api/outcomes/people/:personId/measures')
export class CompleteMeasureController {
  constructor(
    private readonly commands: CommandBus,
    private readonly outcomes: OutcomesContext,
  ) {}

  @Post()
  async complete(
    @Param('personId', new ParseUUIDPipe({ exceptionFactory: notFound })) personId: string,
    @Body() { measure, answers, completedOn }: CompleteMeasureRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const measureId = newId(context, 'measure');
    const outcome = await this.commands.execute<CompleteMeasure, Outcome<CompleteMeasureRefusal>>(
      new CompleteMeasure(measureId, personId, measure, answers, completedOn, context),
    );
    if ('refused' in outcome) return answer(outcome, outcomesRefusals, {});
    // From the stream, so that a retry is told what was stored the first time.
    const { state } = await this.outcomes.platform.streams.load(measureStream, measureId);
    if (state.status !== 'completed') throw notFound();
    const { score, band, prompt } = state;
    return answer(outcome, outcomesRefusals, { id: measureId, score, band, safetyPrompt: prompt !== null });
  }
}
