import type { CommandContext } from '@platform/event-store/command-context';
import type { CommunicationNeedReviewFellDue } from '../../domain/communication-needs/communication-needs.events';

export class PromptNeedReview {
  constructor(
    readonly due: CommunicationNeedReviewFellDue['data'],
    readonly context: CommandContext,
  ) {}
}
