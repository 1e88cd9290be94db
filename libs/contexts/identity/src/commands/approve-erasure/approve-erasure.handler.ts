import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { erasureStream } from '../../domain/erasure/erasure.state';
import { IdentityContext } from '../../identity.context';
import { ApproveErasure } from './approve-erasure.command';
import type { ApproveErasureRefusal } from './approve-erasure.decide';
import { approveErasure } from './approve-erasure.decide';

@CommandHandler(ApproveErasure)
export class ApproveErasureHandler implements ICommandHandler<ApproveErasure> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ personId, erasureId, context }: ApproveErasure): Promise<Outcome<ApproveErasureRefusal>> {
    await this.identity.access.assertMay(context.principal, 'erasure.approve');
    const { streams } = this.identity.platform;
    return streams.decideAndAppend({
      stream: erasureStream,
      id: personId,
      decide: (state) =>
        approveErasure({ erasureId, by: context.principal.memberId ?? '', at: context.now.toISOString() }, state),
      context,
    });
  }
}
