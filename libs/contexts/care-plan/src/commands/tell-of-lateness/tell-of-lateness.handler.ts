import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { handOverStream } from '../../domain/hand-over/hand-over.state';
import { TellOfLateness } from './tell-of-lateness.command';
import { tellOfLateness } from './tell-of-lateness.decide';

@CommandHandler(TellOfLateness)
export class TellOfLatenessHandler implements ICommandHandler<TellOfLateness> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ handOverId, step, context }: TellOfLateness): Promise<Outcome<never>> {
    await this.carePlan.access.assertMay(context.principal, 'hand-over.tell-of-lateness');
    return this.carePlan.platform.streams.decideAndAppend({
      stream: handOverStream,
      id: handOverId,
      decide: (handOver) => tellOfLateness(step, context.now, handOver),
      context,
    });
  }
}
