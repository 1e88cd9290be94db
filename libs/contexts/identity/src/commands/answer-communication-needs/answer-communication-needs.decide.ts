import type { Decision } from '@platform/decider/decider';
import type { CommunicationNeedsAnswered } from '../../domain/communication-needs/communication-needs.events';
import type { CommunicationNeeds } from '../../domain/communication-needs/communication-needs.state';

export type AnswerCommunicationNeedsRefusal = 'no-needs-recorded' | 'contact-has-not-been';

/** Whether what is needed was there when somebody met, rang or wrote. "No" is kept as well, and counted. */
export function answerCommunicationNeeds(
  contact: CommunicationNeedsAnswered['data'],
  today: string,
  { needs }: CommunicationNeeds,
): Decision<CommunicationNeedsAnswered, AnswerCommunicationNeedsRefusal> {
  if (needs.length === 0) return { refused: 'no-needs-recorded' };
  if (contact.contactOn > today) return { refused: 'contact-has-not-been' };
  return [{ type: 'CommunicationNeedsAnswered', data: contact }];
}
