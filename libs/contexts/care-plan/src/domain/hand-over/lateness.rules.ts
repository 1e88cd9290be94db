import type { HandOverEscalated, HandOverLate, HandOverUnanswered, Overdue, Told } from './hand-over.events';
import { ESCALATION } from './hand-over-policy.rules';
import type { ProposedHandOver } from './hand-over.state';

export type LatenessNotice = HandOverUnanswered | HandOverLate | HandOverEscalated;

export interface Step {
  readonly overdue: Overdue;
  readonly tell: Told;
}

/** What has to be known of a hand-over to know what is overdue. */
export interface Timing {
  readonly status: ProposedHandOver['status'];
  readonly acknowledgeDueAt: string;
  readonly contactDueAt: string;
  readonly told: ProposedHandOver['told'];
}

export function timingOf({ status, proposal, told }: ProposedHandOver): Timing {
  return { status, acknowledgeDueAt: proposal.acknowledgeDueAt, contactDueAt: proposal.contactDueAt, told };
}

/** Late at this moment: by the clock, or because it was noticed. First contact ends it. */
export function isLate(timing: Timing, now: Date): boolean {
  return waitingFor(timing).some(({ overdue, dueAt }) => dueAt < now.getTime() || timing.told[overdue].length > 0);
}

/** Who has to be told now and was not told before, in order; after an outage all that was missed, each once. */
export function stepsDue(timing: Timing, now: Date): readonly Step[] {
  return waitingFor(timing).flatMap(({ overdue, dueAt }) =>
    ESCALATION.filter(
      ({ tell, afterMs }) => dueAt + afterMs < now.getTime() && !timing.told[overdue].includes(tell),
    ).map(({ tell }) => ({ overdue, tell })),
  );
}

/** Everybody who was told of any lateness, in the order of the steps. */
export function everybodyTold({ told }: Pick<Timing, 'told'>): readonly Told[] {
  return ESCALATION.map(({ tell }) => tell).filter((tell) => Object.values(told).some((one) => one.includes(tell)));
}

/** The fact of one step. */
export function noticeOf(
  { proposal: { handOverId, personId, acknowledgeDueAt, contactDueAt } }: ProposedHandOver,
  { overdue, tell }: Step,
  now: Date,
): LatenessNotice {
  const at = now.toISOString();
  if (tell !== 'sender') {
    return { type: 'HandOverEscalated', data: { handOverId, personId, to: tell, because: overdue, escalatedAt: at } };
  }
  return overdue === 'unanswered'
    ? { type: 'HandOverUnanswered', data: { handOverId, personId, acknowledgeDueAt, noticedAt: at } }
    : { type: 'HandOverLate', data: { handOverId, personId, contactDueAt, noticedAt: at } };
}

/** For an answer that comes before its lateness was noticed: the history keeps that it was late as of then. */
export function unnoticed(handOver: ProposedHandOver, asOf: Date, now: Date): readonly LatenessNotice[] {
  return stepsDue(timingOf(handOver), asOf)
    .filter(({ tell }) => tell === 'sender')
    .map((step) => noticeOf(handOver, step, now));
}

function waitingFor({ status, acknowledgeDueAt, contactDueAt }: Timing): { overdue: Overdue; dueAt: number }[] {
  const answer = { overdue: 'unanswered' as const, dueAt: Date.parse(acknowledgeDueAt) };
  const contact = { overdue: 'no-contact' as const, dueAt: Date.parse(contactDueAt) };
  if (status === 'proposed') return [answer, contact];
  return status === 'accepted' ? [contact] : [];
}
