/** The ways in which somebody can be lost on purpose: the names of the rules of the watch. */
export const LOSSES = [
  'no-owner',
  'no-next-contact',
  'ask-unanswered',
  'hand-over-unconfirmed',
  'key-worker-left',
  'immediate-need-unmet',
  'safety-promise-unkept',
  'safety-prompt-unacknowledged',
  'carer-unanswered',
  'left-word-waits',
  'step-overdue',
  'clock-near-its-limit',
  'plan-unsigned',
] as const;
export type Loss = (typeof LOSSES)[number];

/** What else is missing of whoever is lost in one way: without a contact there is no care plan, and the clock runs on. */
export const FOLLOWS: Readonly<Partial<Record<Loss, readonly Loss[]>>> = {
  'no-owner': ['clock-near-its-limit'],
  'no-next-contact': ['clock-near-its-limit'],
  'step-overdue': ['clock-near-its-limit'],
};
