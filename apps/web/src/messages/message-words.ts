import type { FailedMessage, MessageLine } from '../answers/messages';
import { momentWithDistance } from '../dates';

const BY: Record<'email' | 'text', string> = { email: 'by e-mail', text: 'by text message' };
const WHY_NOT: Record<string, string> = {
  'not-wanted': 'no messages are wanted',
  'no-address': 'no address was given',
  'no-carrier': 'this way of sending is not set up here',
  'too-late': 'its time had passed',
  'done-already': 'it was done in the meantime',
  'nobody-there': 'nobody of that name is here any more',
};
const WHY_FAILED: Record<string, string> = {
  'no-answer': 'the server does not answer',
  'no-tls': 'the server offers no encryption',
  'not-allowed': 'the server does not let us in',
  'too-many': 'too many were sent',
  refused: 'it was refused',
  'not-taken-now': 'it is not taken at the moment',
  'address-refused': 'there is no such address',
  'address-not-taken-now': 'the address takes nothing at the moment',
  lost: 'it was lost on the way',
};

const why = (words: Record<string, string>, code: string | null): string =>
  code === null ? '' : `: ${words[code] ?? code}`;
const by = (channel: 'email' | 'text' | null): string => (channel === null ? '' : ` ${BY[channel]}`);

/** How far a message is, in a sentence without its end. */
export function messageInWords(line: MessageLine): string {
  const { status, channel, because, sentAt, delivered, readAt, nextAt } = line;
  switch (status) {
    case 'waiting':
    case 'attempting':
      if (because === 'quiet-hours' && nextAt)
        return `Waits until it is no longer quiet, ${momentWithDistance(nextAt)}`;
      return because !== null && because !== 'safety'
        ? `Tried, and is tried again${why(WHY_FAILED, because)}`
        : 'Waits';
    case 'sent': {
      const sent = `Sent${by(channel)}${sentAt === null ? '' : ` ${momentWithDistance(sentAt)}`}`;
      if (readAt !== null) return `${sent}, opened ${momentWithDistance(readAt)}`;
      return delivered === null ? sent : `${sent}, ${delivered ? 'and it arrived' : 'and it did not arrive'}`;
    }
    case 'failed':
      return `Not sent${why(WHY_FAILED, because)}`;
    case 'may-have-been-sent':
      return readAt === null
        ? 'May have been sent: we cannot tell, and do not send it twice'
        : `Sent${by(channel)}, opened ${momentWithDistance(readAt)}`;
    case 'withheld':
      return `Not sent${why(WHY_NOT, because)}`;
    case 'to-print':
      return 'On the list of letters: print it, in the way that is needed, and post it';
  }
}

/** For an operator: what failed, in a sentence without its end. */
export const failureInWords = ({ status, channel, carrier, because, attempts, read }: FailedMessage): string =>
  status === 'failed'
    ? `Not sent${by(channel)} through ${carrier ?? 'nobody'} after ${attempts === 1 ? 'one try' : `${attempts} tries`}${why(WHY_FAILED, because)}`
    : `May have been sent${by(channel)} through ${carrier ?? 'nobody'}${read ? ', and was opened' : ': nobody can tell'}`;
