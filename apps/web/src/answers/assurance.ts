/** `size` and `at`: what they co-signed last; 0 and null before the first time. */
export type Witness = { name: string; size: number; at: string | null; trouble: 'away' | 'refused' | null };

export type Log = {
  origin: string;
  size: number;
  signedSize: number;
  root: string | null;
  signedAt: string | null;
  waiting: number;
  checkpoint: string | null;
  witnesses: Witness[];
};

export type Verification = { verdict: string; sentences: string[]; size: number; checkedAt: string };

export type WatchAlert = {
  alertId: string;
  rule:
    | 'no-owner'
    | 'ask-unanswered'
    | 'hand-over-unconfirmed'
    | 'key-worker-left'
    | 'immediate-need-unmet'
    | 'safety-promise-unkept'
    | 'safety-prompt-unacknowledged'
    | 'carer-unanswered'
    | 'left-word-waits'
    | 'step-up-without-contact'
    | 'step-overdue'
    | 'no-next-contact'
    | 'clock-near-its-limit'
    | 'plan-unsigned';
  /** null for what was left at the front door: nobody has said yet whom it concerns. */
  personId: string | null;
  raisedAt: string;
  owner: string;
  expiresAt: string;
  says: string;
};
