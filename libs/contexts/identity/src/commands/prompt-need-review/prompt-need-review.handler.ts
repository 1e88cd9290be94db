import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { communicationNeedsStream } from '../../domain/communication-needs/communication-needs.state';
import { IdentityContext } from '../../identity.context';
import { PromptNeedReview } from './prompt-need-review.command';
import type { PromptNeedReviewRefusal } from './prompt-need-review.decide';
import { promptNeedReview } from './prompt-need-review.decide';

@CommandHandler(PromptNeedReview)
export class PromptNeedReviewHandler implements ICommandHandler<PromptNeedReview> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ due, context }: PromptNeedReview): Promise<Outcome<PromptNeedReviewRefusal>> {
    await this.identity.access.assertMay(context.principal, 'needs.prompt');
    return this.identity.platform.streams.decideAndAppend({
      stream: communicationNeedsStream,
      id: due.whoseId,
      decide: (state) => promptNeedReview(due, state),
      context,
    });
  }
}
