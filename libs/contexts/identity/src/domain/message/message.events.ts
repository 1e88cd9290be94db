import type { PromiseCounts, TemplateCode } from './template.rules';

interface Of {
  readonly messageId: string;
  /** The person, practitioner, carer or introducer to whom it goes, or the service, under whose key it is. */
  readonly recipientId: string;
}
interface Fact<Type extends string, Said> {
  readonly type: Type;
  readonly data: Of & Said;
}

/** Something happened of which somebody is to be told. */
export type MessageComposed = Fact<
  'MessageComposed',
  {
    readonly recipientKind: 'person' | 'staff' | 'carer' | 'introducer' | 'service-contact';
    /** Of whom it tells, when that is somebody else: nothing is told of whoever has died. */
    readonly personId?: string;
    readonly template: TemplateCode;
    /** What it is about, for this product alone; nobody is told of it by the message. */
    readonly aboutId: string;
    /** Quiet hours do not hold it back. */
    readonly isUrgent: boolean;
    readonly notBefore: string;
    /** From then on it would tell of what is long past, and is not sent. */
    readonly uselessAfter: string;
    readonly composedAt: string;
    /** Of the message of the morning alone. */
    readonly counts?: PromiseCounts;
  }
>;
/** It is left until later: it is quiet, or for a reason of safety. */
export type MessagePutOff = Fact<
  'MessagePutOff',
  { readonly because: 'quiet-hours' | 'safety'; readonly until: string; readonly putOffAt: string }
>;
/** Nothing is sent, and why. */
export type MessageWithheld = Fact<'MessageWithheld', { readonly because: Withheld; readonly withheldAt: string }>;
export type Withheld = 'not-wanted' | 'no-address' | 'no-carrier' | 'too-late' | 'nobody-there' | 'done-already';
/** From here on, until it is said what came of it, nobody knows whether it was sent. */
export type MessageAttempted = Fact<
  'MessageAttempted',
  {
    readonly attempt: number;
    readonly channel: 'email' | 'text';
    readonly carrier: string;
    readonly attemptedAt: string;
  }
>;
export type MessageSent = Fact<
  'MessageSent',
  { readonly attempt: number; readonly reference: string; readonly sentAt: string }
>;
/** The carrier did not take it. Null: it is not tried again. */
export type MessageFailed = Fact<
  'MessageFailed',
  { readonly attempt: number; readonly code: string; readonly tryAgainAt: string | null; readonly failedAt: string }
>;
/** An attempt of which nobody can tell whether it was sent. It is not sent again by itself. */
export type MessageMayHaveBeenSent = Fact<
  'MessageMayHaveBeenSent',
  { readonly attempt: number; readonly noticedAt: string }
>;
export type MessageDelivered = Fact<'MessageDelivered', { readonly deliveredAt: string }>;
export type MessageNotDelivered = Fact<'MessageNotDelivered', { readonly notedAt: string }>;
/** To be printed and posted by somebody of the team, in the way that the person needs. */
export type LetterListed = Fact<'LetterListed', { readonly listedAt: string }>;
/** Its link was opened. By whom is not known: the link opens nothing by itself. */
export type MessageRead = Fact<'MessageRead', { readonly readAt: string }>;

export type MessageEvent =
  | MessageComposed
  | MessagePutOff
  | MessageWithheld
  | MessageAttempted
  | MessageSent
  | MessageFailed
  | MessageMayHaveBeenSent
  | MessageDelivered
  | MessageNotDelivered
  | LetterListed
  | MessageRead;
