import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { handOverStream } from '../../domain/hand-over/hand-over.state';
import { ArrangeHandOver } from './arrange-hand-over.command';
import { arrangeHandOver } from './arrange-hand-over.decide';
import type { ArrangeHandOverRefusal } from './arrange-hand-over.decide';

@CommandHandler(ArrangeHandOver)
export class ArrangeHandOverHandler implements ICommandHandler<ArrangeHandOver> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ handOverId, goesAlong, context }: ArrangeHandOver): Promise<Outcome<ArrangeHandOverRefusal>> {
    const { memberId } = await this.carePlan.handOverFor('sending', 'hand-over.arrange', handOverId, context.principal);
    const arranging = { goesAlong, arrangedBy: memberId, now: context.now, today: civilDay(context.now) };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: handOverStream,
      id: handOverId,
      decide: (handOver) => arrangeHandOver(arranging, handOver),
      context,
    });
  }
}
