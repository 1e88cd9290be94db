import type { CommandContext } from '@platform/event-store/command-context';
import type { LookReviewed } from '../../domain/look-review/look-review.events';

export class ReviewLook {
  constructor(
    readonly review: LookReviewed['data'],
    readonly context: CommandContext,
  ) {}
}
