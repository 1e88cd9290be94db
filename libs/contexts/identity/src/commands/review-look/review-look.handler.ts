import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { lookReviewStream } from '../../domain/look-review/look-review.state';
import { IdentityContext } from '../../identity.context';
import { ReviewLook } from './review-look.command';
import type { ReviewLookRefusal } from './review-look.decide';
import { reviewLook } from './review-look.decide';

@CommandHandler(ReviewLook)
export class ReviewLookHandler implements ICommandHandler<ReviewLook> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ review, context }: ReviewLook): Promise<Outcome<ReviewLookRefusal>> {
    const [flagged] = await this.identity.database.query<{ agency_id: string | null; person_id: string }>(
      'SELECT agency_id, person_id FROM look_review WHERE look_id = $1',
      [review.lookId],
    );
    await this.identity.access.assertMay(context.principal, 'look.review', { agencyIds: [flagged?.agency_id ?? null] });
    return this.identity.platform.streams.decideAndAppend({
      stream: lookReviewStream,
      id: review.lookId,
      decide: (state) => reviewLook({ ...review, personId: flagged?.person_id ?? '' }, state),
      context,
    });
  }
}
