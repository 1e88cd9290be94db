import type { SaidOfDate } from '@platform/reminders/date-owed';
import { remindersOf } from '@platform/reminders/reminder-parts';
import type { AskEvent } from '../../domain/ask/ask.events';
import { askStream } from '../../domain/ask/ask.state';
import { ProviderDirectoryContext } from '../../provider-directory.context';

/** The answer stays due when it was. */
const NO_ANSWER: readonly AskEvent['type'][] = ['AskLinkIssued', 'FurtherQuestionAsked', 'FurtherQuestionAnswered'];

/** The answer that the asked agency owes. */
function saidOfAnswer(event: AskEvent): SaidOfDate | undefined {
  if (NO_ANSWER.includes(event.type)) return undefined;
  if (event.type !== 'AskMade') return { settles: event.data.askId, personId: event.data.personId };
  const { askId, personId, agencyId, askedAt, answerDueAt } = event.data;
  return { owes: { aboutId: askId, personId, memberId: null, agencyId, due: answerDueAt, since: askedAt } };
}

export const directoryReminders = remindersOf({
  context: 'provider-directory',
  token: ProviderDirectoryContext,
  tells: 'provider-directory.reminder-fell-due.v1',
  dates: [{ kind: 'ask-answer', stream: askStream, said: (event) => saidOfAnswer(event as AskEvent) }],
});
