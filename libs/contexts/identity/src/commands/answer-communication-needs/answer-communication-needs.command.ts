import type { CommandContext } from '@platform/event-store/command-context';
import type { CommunicationNeedsAnswered } from '../../domain/communication-needs/communication-needs.events';

export class AnswerCommunicationNeeds {
  constructor(
    readonly told: Pick<CommunicationNeedsAnswered['data'], 'whoseId' | 'contactOn' | 'met' | 'how'>,
    readonly context: CommandContext,
  ) {}
}
