export type MessageChannel = 'none' | 'email' | 'text' | 'letter';

export type MessagePreference = {
  /** Null while nothing was ever said. */
  channel: MessageChannel | null;
  address: string | null;
  quietFrom: number;
  quietUntil: number;
  said: 'at-the-door' | 'themself' | null;
  /** Whether one message on each working morning says how much is owed. */
  digest: boolean;
  /** What this installation can send. */
  carries: { email: boolean; text: boolean; demonstration: boolean };
};

export type MessageStatus =
  'waiting' | 'attempting' | 'sent' | 'failed' | 'may-have-been-sent' | 'withheld' | 'to-print';

export type MessageLine = {
  messageId: string;
  /** Which of the fixed texts it is. */
  template: string;
  subject: string;
  status: MessageStatus;
  channel: 'email' | 'text' | null;
  because: string | null;
  nextAt: string | null;
  composedAt: string;
  sentAt: string | null;
  delivered: boolean | null;
  readAt: string | null;
};

export type FailedMessage = {
  messageId: string;
  status: 'failed' | 'may-have-been-sent';
  channel: 'email' | 'text' | null;
  carrier: string | null;
  because: string | null;
  attempts: number;
  changedAt: string;
  read: boolean;
};

export type MailboxMessage = {
  messageId: string;
  to: { firstName: string | null; isPerson: boolean; channel: 'email' | 'text' | null };
  subject: string;
  text: string;
  link: string;
  sentAt: string | null;
  read: boolean;
};
