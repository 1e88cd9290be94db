import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { erasureStream } from '../../domain/erasure/erasure.state';
import { IdentityContext } from '../../identity.context';
import { LiftLegalHold } from './lift-legal-hold.command';
import type { LiftLegalHoldRefusal } from './lift-legal-hold.decide';
import { liftLegalHold } from './lift-legal-hold.decide';

@CommandHandler(LiftLegalHold)
export class LiftLegalHoldHandler implements ICommandHandler<LiftLegalHold> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ personId, holdId, context }: LiftLegalHold): Promise<Outcome<LiftLegalHoldRefusal>> {
    await this.identity.access.assertMay(context.principal, 'legal-hold.lift');
    const { streams } = this.identity.platform;
    return streams.decideAndAppend({
      stream: erasureStream,
      id: personId,
      decide: (state) =>
        liftLegalHold(
          { holdId, personId, liftedBy: context.principal.memberId ?? '', liftedAt: context.now.toISOString() },
          state,
        ),
      context,
    });
  }
}
