import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { handOverStream } from '../../domain/hand-over/hand-over.state';
import { practitionerOf } from '../../integration/consumes/known-practitioner.consumer';
import { AcceptHandOver } from './accept-hand-over.command';
import { acceptHandOver } from './accept-hand-over.decide';
import type { AcceptHandOverRefusal } from './accept-hand-over.decide';

@CommandHandler(AcceptHandOver)
export class AcceptHandOverHandler implements ICommandHandler<AcceptHandOver> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ handOverId, receiverId, context }: AcceptHandOver): Promise<Outcome<AcceptHandOverRefusal>> {
    const { proposal, memberId } = await this.carePlan.handOverFor(
      'receiving',
      'hand-over.accept',
      handOverId,
      context.principal,
    );
    const acceptance = {
      receiver: await practitionerOf(this.carePlan.database, proposal.toAgencyId, receiverId),
      acceptedBy: memberId,
      now: context.now,
    };
    return this.carePlan.platform.streams.decideAndAppend({
      stream: handOverStream,
      id: handOverId,
      decide: (handOver) => acceptHandOver(acceptance, handOver),
      context,
    });
  }
}
