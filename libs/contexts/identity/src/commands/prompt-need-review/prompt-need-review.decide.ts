import type { Decision } from '@platform/decider/decider';
import type { CommunicationNeedReviewFellDue } from '../../domain/communication-needs/communication-needs.events';
import type { CommunicationNeeds } from '../../domain/communication-needs/communication-needs.state';

export type PromptNeedReviewRefusal = never;

/** Told once for each day; nothing when somebody has asked again in the meantime. */
export function promptNeedReview(
  due: CommunicationNeedReviewFellDue['data'],
  { needs }: CommunicationNeeds,
): Decision<CommunicationNeedReviewFellDue, PromptNeedReviewRefusal> {
  const need = needs.find(({ needId }) => needId === due.needId);
  const isDue = need?.reviewOn === due.dueOn && need.promptedFor !== due.dueOn;
  return isDue ? [{ type: 'CommunicationNeedReviewFellDue', data: due }] : [];
}
