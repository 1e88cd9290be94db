export type Log = {
  origin: string;
  size: number;
  signedSize: number;
  root: string | null;
  signedAt: string | null;
  waiting: number;
  checkpoint: string | null;
  witnesses: string[];
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
    | 'carer-unanswered'
    | 'step-up-without-contact'
    | 'step-overdue';
  personId: string;
  raisedAt: string;
  owner: string;
  expiresAt: string;
  says: string;
};
