import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { handOverStream } from '../../domain/hand-over/hand-over.state';
import { WithdrawHandOver } from './withdraw-hand-over.command';
import { withdrawHandOver } from './withdraw-hand-over.decide';
import type { WithdrawHandOverRefusal } from './withdraw-hand-over.decide';

@CommandHandler(WithdrawHandOver)
export class WithdrawHandOverHandler implements ICommandHandler<WithdrawHandOver> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ handOverId, reason, context }: WithdrawHandOver): Promise<Outcome<WithdrawHandOverRefusal>> {
    const { memberId } = await this.carePlan.handOverFor(
      'sending',
      'hand-over.withdraw',
      handOverId,
      context.principal,
    );
    return this.carePlan.platform.streams.decideAndAppend({
      stream: handOverStream,
      id: handOverId,
      decide: (handOver) => withdrawHandOver({ reason, withdrawnBy: memberId, now: context.now }, handOver),
      context,
    });
  }
}
