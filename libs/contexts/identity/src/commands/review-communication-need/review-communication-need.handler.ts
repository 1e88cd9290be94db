import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { civilDay } from '@platform/event-store/civil-day';
import type { Outcome } from '@platform/event-store/streams';
import { communicationNeedsStream } from '../../domain/communication-needs/communication-needs.state';
import { IdentityContext } from '../../identity.context';
import { ReviewCommunicationNeed } from './review-communication-need.command';
import type { ReviewCommunicationNeedRefusal } from './review-communication-need.decide';
import { reviewCommunicationNeed } from './review-communication-need.decide';

@CommandHandler(ReviewCommunicationNeed)
export class ReviewCommunicationNeedHandler implements ICommandHandler<ReviewCommunicationNeed> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ review, context }: ReviewCommunicationNeed): Promise<Outcome<ReviewCommunicationNeedRefusal>> {
    const { whoseId } = review;
    await this.identity.assertMayAboutNeeds(context.principal, 'needs.record', whoseId);
    const reviewing = { ...review, today: civilDay(context.now), at: context.now.toISOString() };
    return this.identity.platform.streams.decideAndAppend({
      stream: communicationNeedsStream,
      id: whoseId,
      decide: (state) => reviewCommunicationNeed(reviewing, state),
      context,
    });
  }
}
