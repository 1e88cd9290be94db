import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { measureStream } from '../../domain/measure/measure.state';
import { OutcomesContext } from '../../outcomes.context';
import { BeginMeasureDispute } from './begin-measure-dispute.command';
import { beginMeasureDispute } from './begin-measure-dispute.decide';

@CommandHandler(BeginMeasureDispute)
export class BeginMeasureDisputeHandler implements ICommandHandler<BeginMeasureDispute> {
  constructor(private readonly outcomes: OutcomesContext) {}

  async execute({ asked, context }: BeginMeasureDispute): Promise<Outcome> {
    await this.outcomes.access.assertMay(context.principal, 'measure.dispute');
    return this.outcomes.platform.streams.decideAndAppend({
      stream: measureStream,
      id: asked.measureId,
      decide: (measure) => beginMeasureDispute(asked, measure),
      context,
    });
  }
}
