import type { SaidOfDate } from '@platform/reminders/date-owed';
import { remindersOf } from '@platform/reminders/reminder-parts';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';
import { introductionStream } from '../../domain/introduction/introduction.state';
import type { SafetyConversationEvent } from '../../domain/safety-conversation/safety-conversation.events';
import { safetyConversationStream } from '../../domain/safety-conversation/safety-conversation.state';
import { IntakeContext } from '../../intake.context';

/** The first contact with the key worker, on the day that the huddle gave; the initial conversation is it. */
function saidOfNextContact(event: IntroductionEvent): SaidOfDate | undefined {
  switch (event.type) {
    case 'KeyWorkerNamed':
    case 'PersonReintroduced': {
      const { introductionId, personId, keyWorkerId, agencyId, nextContactOn } = event.data;
      const since = event.type === 'KeyWorkerNamed' ? event.data.namedAt : event.data.reintroducedAt;
      const owes = { aboutId: introductionId, personId, memberId: keyWorkerId, agencyId };
      return { owes: { ...owes, due: nextContactOn, since } };
    }
    case 'InitialConversationHeld':
    case 'DeclinedByPerson':
    case 'HandedOverWarmly':
    case 'FarewellNoted':
      return { settles: event.data.introductionId, personId: event.data.personId };
    case 'DeathRecorded':
      return { settles: event.data.introductionId, personId: event.data.personId, untilCorrected: true };
    case 'DeathCorrected':
      return { comesBack: event.data.introductionId, personId: event.data.personId };
    case 'IntroductionReceived':
    case 'LanguageChosen':
    case 'IntroductionTakenDown':
    case 'IntroducerNamed':
    case 'PersonAwarenessRecorded':
    case 'IntroducerUpdated':
    case 'IntroductionHeldOver':
    case 'ConversationFoundAboutSomebodyElse':
    case 'ReceiverAccepted':
      return undefined;
  }
}

/** What was agreed about safety, until somebody says what they did. */
function saidOfSafetyPromise(event: SafetyConversationEvent): SaidOfDate | undefined {
  const { conversationId, personId } = event.data;
  switch (event.type) {
    case 'SafetyConversationHeld': {
      const { responderId, dueAt, recordedAt } = event.data;
      const owes = { aboutId: conversationId, personId, memberId: responderId, agencyId: null };
      return { owes: { ...owes, due: dueAt, since: recordedAt } };
    }
    case 'SafetyPromiseKept':
    case 'SafetyConversationFoundAboutSomebodyElse':
      return { settles: conversationId, personId };
    case 'SafetyPromiseSetAside':
      return { settles: conversationId, personId, untilCorrected: true };
    case 'SafetyPromiseTakenUpAgain':
      return { comesBack: conversationId, personId };
    case 'SafetyAudienceChosen':
    case 'SafetyPassageCorrected':
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
    {
      kind: 'safety-promise',
      stream: safetyConversationStream,
      said: (event) => saidOfSafetyPromise(event as SafetyConversationEvent),
    },
  ],
});
