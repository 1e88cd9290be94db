import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { dayHere } from '../../domain/measure/calendar.rules';
import { measureStream } from '../../domain/measure/measure.state';
import { OutcomesContext } from '../../outcomes.context';
import { CompleteMeasure } from './complete-measure.command';
import { completeMeasure } from './complete-measure.decide';
import type { CompleteMeasureRefusal } from './complete-measure.decide';

@CommandHandler(CompleteMeasure)
export class CompleteMeasureHandler implements ICommandHandler<CompleteMeasure> {
  constructor(private readonly outcomes: OutcomesContext) {}

  async execute({ context, measure, ...command }: CompleteMeasure): Promise<Outcome<CompleteMeasureRefusal>> {
    const { memberId } = context.principal;
    await this.outcomes.access.assertMay(context.principal, 'measure.complete', {
      personId: command.personId,
      part: 'progress',
    });
    if (!memberId) throw notFound();
    const definition = await this.outcomes.definitionOf(measure);
    const completing = {
      ...command,
      definition,
      isUnlocked: definition !== undefined && (await this.outcomes.isUnlocked(definition, context.principal)),
      completedBy: memberId,
      prompting: await this.outcomes.promptingFor(command.personId, context.now),
      today: dayHere(context.now),
      at: context.now.toISOString(),
    };
    return this.outcomes.platform.streams.decideAndAppend({
      stream: measureStream,
      id: command.measureId,
      decide: (state) => completeMeasure(completing, state),
      context,
    });
  }
}
