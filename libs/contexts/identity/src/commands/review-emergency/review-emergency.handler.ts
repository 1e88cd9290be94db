import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { breakGlassStream } from '../../domain/break-glass/break-glass.state';
import { IdentityContext } from '../../identity.context';
import { ReviewEmergency } from './review-emergency.command';
import type { ReviewEmergencyRefusal } from './review-emergency.decide';
import { reviewEmergency } from './review-emergency.decide';

@CommandHandler(ReviewEmergency)
export class ReviewEmergencyHandler implements ICommandHandler<ReviewEmergency> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ review, context }: ReviewEmergency): Promise<Outcome<ReviewEmergencyRefusal>> {
    const { state: breakGlass } = await this.identity.platform.streams.load(breakGlassStream, review.emergencyId);
    const agencyId = breakGlass.status === 'unknown' ? null : breakGlass.broken.agencyId;
    await this.identity.access.assertMay(context.principal, 'emergency.review', { agencyIds: [agencyId] });
    return this.identity.platform.streams.decideAndAppend({
      stream: breakGlassStream,
      id: review.emergencyId,
      decide: (state) => reviewEmergency(review, state),
      context,
    });
  }
}
