import type { HeldFor, NotThereYet, StepDown, StepDownStage } from '../../answers/step-down';
import { daysUntil } from '../../dates';

export const STAGE_WORDS: Record<StepDownStage, string> = {
  accepted: 'Accepted, and waits for the first contact',
  proposed: 'A hand-over is proposed, and waits for an answer',
  decided: 'Decided together, and waits for a hand-over',
  'being-decided': 'Being decided together',
  'goals-reached': 'Every goal is reached and nothing is open: talk about what comes next',
};

export const MISSING_WORDS: Record<NotThereYet, string> = {
  'plan-agreed': 'the plan as it stands, agreed by the person',
  'safety-plan': 'a safety plan',
  meeting: 'the meeting of all three',
  plans: 'the plans gone through together',
  medicines: 'who prescribes and reviews medicines',
  aftercare: 'who owes section 117 aftercare, or that it does not apply',
  receiver: 'a named person who receives them',
};

/** How long somebody has waited at their stage; undefined where the plan alone says so. */
export function waitInWords({ since }: Pick<StepDown, 'since'>, now: Date = new Date()): string | undefined {
  if (since === null) return undefined;
  const days = -daysUntil(since, now);
  return days <= 0 ? 'Since today' : `Waits ${days} ${days === 1 ? 'day' : 'days'}`;
}

/** "3 of 4", and how many nothing can be said of yet. */
export function heldInWords({ over, held, tooSoon }: HeldFor): string {
  const first = over === 0 ? 'None to look at yet' : `${held} of ${over}`;
  return tooSoon === 0 ? first : `${first}; of ${tooSoon} more it is too soon to say`;
}

/** Where the next step for somebody is taken. */
export function nextStepOf({ personId, stage, decisionId, handOverId }: StepDown): { to: string; label: string } {
  const room = `/team/people/${personId}`;
  switch (stage) {
    case 'goals-reached':
      return { to: `${room}/decisions`, label: 'Ask for a decision' };
    case 'being-decided':
      return { to: `/team/decisions/${decisionId}`, label: 'Go to the decision' };
    case 'decided':
      return { to: `${room}/asks`, label: 'Ask a service, or propose the hand-over' };
    case 'proposed':
    case 'accepted':
      return { to: `${room}/asks#hand-over-${handOverId}`, label: 'Go to the hand-over' };
  }
}
