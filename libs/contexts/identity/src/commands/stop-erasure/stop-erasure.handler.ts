import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { erasureStream } from '../../domain/erasure/erasure.state';
import { IdentityContext } from '../../identity.context';
import { StopErasure } from './stop-erasure.command';
import type { StopErasureRefusal } from './stop-erasure.decide';
import { stopErasure } from './stop-erasure.decide';

@CommandHandler(StopErasure)
export class StopErasureHandler implements ICommandHandler<StopErasure> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ personId, erasureId, because, context }: StopErasure): Promise<Outcome<StopErasureRefusal>> {
    await this.identity.access.assertMay(context.principal, 'erasure.stop');
    const { streams } = this.identity.platform;
    return streams.decideAndAppend({
      stream: erasureStream,
      id: personId,
      decide: (state) =>
        stopErasure(
          { erasureId, because, stoppedBy: context.principal.memberId ?? '', stoppedAt: context.now.toISOString() },
          state,
        ),
      context,
    });
  }
}
