import type { Decision } from '@platform/decider/decider';
import type { HandOver } from '../../domain/hand-over/hand-over.state';
import type { LatenessNotice, Step } from '../../domain/hand-over/lateness.rules';
import { noticeOf, stepsDue, timingOf } from '../../domain/hand-over/lateness.rules';

/** Tells of it when it is still so: nobody is told twice, and nobody of what happened in the meantime. */
export function tellOfLateness(step: Step, now: Date, handOver: HandOver): Decision<LatenessNotice, never> {
  if (handOver.status === 'not-proposed') return [];
  const due = stepsDue(timingOf(handOver), now);
  const isDue = due.some(({ overdue, tell }) => overdue === step.overdue && tell === step.tell);
  return isDue ? [noticeOf(handOver, step, now)] : [];
}
