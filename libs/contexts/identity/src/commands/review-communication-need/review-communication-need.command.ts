import type { CommandContext } from '@platform/event-store/command-context';
import type { NeedReview } from './review-communication-need.decide';

export class ReviewCommunicationNeed {
  constructor(
    readonly review: Pick<NeedReview, 'whoseId' | 'needId' | 'isStillSo' | 'reviewOn'>,
    readonly context: CommandContext,
  ) {}
}
