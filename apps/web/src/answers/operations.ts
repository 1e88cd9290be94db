export type ParkedStream = {
  parkingId: string;
  kind: 'message' | 'event';
  parkedBy: string;
  stream: string;
  itemId: string;
  type: string;
  revision: string;
  position: string | null;
  code: 'not-understood' | 'schema-mismatch' | 'unreadable' | 'keeps-failing' | 'trouble-lasted' | 'waits-to-be-tried';
  reason: string;
  since: string;
  waiting: number;
  tries: number;
  lastTriedAt: string | null;
};

export type Difference = {
  consumer: string;
  owner: string;
  messageId: string;
  type: string;
  stream: string;
  revision: string;
  position: string;
  kind: 'missing' | 'not-yet-taken' | 'passed-over';
};

export type Operations = {
  context: string;
  lag: {
    publishers: { id: string; events: number; oldestUnsentSeconds: number }[];
    consumers: { id: string; messages: number }[] | null;
    followers: { id: string; positions: number }[];
  };
  parked: ParkedStream[];
  reconciliation: {
    hears: number;
    lastRun: { beganAt: string; endedAt: string | null; compared: number | null; trouble: string | null } | null;
    counts: { consumer: string; kind: Difference['kind']; messages: number }[];
    differences: Difference[];
  };
};

export type Replayed = { handled: number; isFree: boolean };
