import type { MessageLine } from '../answers/messages';
import { failureInWords, messageInWords } from './message-words';

const line: MessageLine = {
  ...{
    messageId: 'm',
    template: 'key-worker-named',
    subject: 'There is news for you',
    status: 'sent',
    channel: 'email',
    because: null,
    nextAt: null,
  },
  ...{ composedAt: '2026-03-02T09:00:00Z', sentAt: null, delivered: null, readAt: null },
};

describe('how far a message is', () => {
  it.each([
    [{}, 'Sent by e-mail'],
    [{ delivered: true, channel: 'text' }, 'Sent by text message, and it arrived'],
    [{ delivered: false }, 'Sent by e-mail, and it did not arrive'],
    [{ status: 'withheld', because: 'not-wanted' }, 'Not sent: no messages are wanted'],
    [{ status: 'failed', because: 'address-refused' }, 'Not sent: there is no such address'],
    [{ status: 'may-have-been-sent' }, 'May have been sent: we cannot tell, and do not send it twice'],
    [{ status: 'waiting', because: 'no-answer' }, 'Tried, and is tried again: the server does not answer'],
    [{ status: 'waiting', because: 'safety' }, 'Waits'],
  ] as const)('is said in words: %j', (more, words) => {
    expect(messageInWords({ ...line, ...more })).toBe(words);
  });

  it('is said to an operator without who it went to', () => {
    const failed = {
      messageId: 'm',
      template: 'key-worker-named',
      carrier: 'smtp',
      channel: 'email',
      changedAt: '2026-03-02T09:00:00Z',
      read: false,
    } as const;
    expect(failureInWords({ ...failed, status: 'failed', because: 'no-answer', attempts: 6 })).toBe(
      'Not sent by e-mail through smtp after 6 tries: the server does not answer',
    );
    expect(failureInWords({ ...failed, status: 'may-have-been-sent', because: null, attempts: 1 })).toBe(
      'May have been sent by e-mail through smtp: nobody can tell',
    );
  });
});
