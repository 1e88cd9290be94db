import type { SaidOfDate } from '@platform/reminders/date-owed';
import { remindersOf } from '@platform/reminders/reminder-parts';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { IntakeContext } from '../../intake.context';

/** The first contact with the key worker, on the day that the huddle gave; the initial conversation is it. */
function saidOfNextContact(event: IntroductionEvent): SaidOfDate | undefined {
  switch (event.type) {
    case 'KeyWorkerNamed': {
      const { introductionId, personId, keyWorkerId, agencyId, nextContactOn, namedAt } = event.data;
      const owes = { aboutId: introductionId, personId, memberId: keyWorkerId, agencyId };
      return { owes: { ...owes, due: nextContactOn, since: namedAt } };
    }
    case 'InitialConversationHeld':
    case 'DeclinedByPerson':
      return { settles: event.data.introductionId, personId: event.data.personId };
    case 'IntroductionReceived':
    case 'IntroductionHeldOver':
      return undefined;
  }
}

export const intakeReminders = remindersOf({
  context: 'intake',
  token: IntakeContext,
  tells: 'intake.reminder-fell-due.v1',
  dates: [
    {
      kind: 'next-contact',
      stream: introductionStream,
      said: (event) => saidOfNextContact(event as IntroductionEvent),
    },
  ],
});
