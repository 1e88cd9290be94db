import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { measureStream } from '../../domain/measure/measure.state';
import { OutcomesContext } from '../../outcomes.context';
import { CloseMeasureDispute } from './close-measure-dispute.command';
import { closeMeasureDispute } from './close-measure-dispute.decide';

@CommandHandler(CloseMeasureDispute)
export class CloseMeasureDisputeHandler implements ICommandHandler<CloseMeasureDispute> {
  constructor(private readonly outcomes: OutcomesContext) {}

  async execute({ answered, context }: CloseMeasureDispute): Promise<Outcome> {
    await this.outcomes.access.assertMay(context.principal, 'measure.dispute');
    return this.outcomes.platform.streams.decideAndAppend({
      stream: measureStream,
      id: answered.measureId,
      decide: (measure) => closeMeasureDispute(answered, measure),
      context,
    });
  }
}
