import { boardViewedMessage, defineViewStream, viewedMessage } from '@platform/access-control/view-recorder';
import type { Publisher } from '@platform/runtime/context-parts';
import type { ImmediateNeedEvent } from '../../domain/immediate-need/immediate-need.events';
import { immediateNeedStream } from '../../domain/immediate-need/immediate-need.state';
import type { SafetyConversationEvent } from '../../domain/safety-conversation/safety-conversation.events';
import { safetyConversationStream } from '../../domain/safety-conversation/safety-conversation.state';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';
import { introductionStream } from '../../domain/introduction/introduction.state';

/** What intake tells others: references and dates, never a name or a word of the story. */
export const intakePublisher: Publisher = {
  id: 'intake.publisher.v1',
  streams: [introductionStream, immediateNeedStream, safetyConversationStream, defineViewStream('intakeView')],
  translate(recorded) {
    const board = boardViewedMessage(recorded);
    if (board) return { type: 'intake.board-viewed.v1', data: { ...board, personIds: [...board.personIds] } };
    const viewed = viewedMessage(recorded);
    if (viewed) return { type: 'intake.record-viewed.v1', data: viewed };
    const event = recorded.event as IntroductionEvent | ImmediateNeedEvent | SafetyConversationEvent;
    switch (event.type) {
      case 'IntroductionReceived': {
        const { introductionId, personId, via, receivedAt } = event.data;
        return { type: 'intake.introduction-received.v1', data: { introductionId, personId, via, receivedAt } };
      }
      case 'KeyWorkerNamed': {
        const { introductionId, personId, keyWorkerId, agencyId, role, nextContactOn, namedAt } = event.data;
        const data = { introductionId, personId, keyWorkerId, agencyId, role, nextContactOn, namedAt };
        return { type: 'intake.key-worker-named.v1', data };
      }
      case 'InitialConversationHeld': {
        const { introductionId, personId, heldOn } = event.data;
        return { type: 'intake.initial-conversation-held.v1', data: { introductionId, personId, heldOn } };
      }
      case 'ConversationFoundAboutSomebodyElse': {
        const { takenOutId, personId, reason, recordedAgain, agencyId, foundBy, foundAt } = event.data;
        const data = { takenOutId, personId, ground: reason, recordedAgain, agencyId, foundBy, foundAt };
        return {
          type: 'intake.entry-taken-out.v1',
          data: { ...data, what: 'initial-conversation', correctionId: null },
        };
      }
      case 'DeclinedByPerson': {
        const { introductionId, personId, declinedAt } = event.data;
        return { type: 'intake.introduction-declined.v1', data: { introductionId, personId, declinedAt } };
      }
      case 'PersonReintroduced': {
        const { introductionId, personId, keyWorkerId, agencyId, role, nextContactOn, reintroducedAt } = event.data;
        const data = { introductionId, personId, keyWorkerId, agencyId, role, nextContactOn, reintroducedAt };
        return { type: 'intake.person-reintroduced.v1', data };
      }
      case 'HandedOverWarmly': {
        const { introductionId, personId, agencyId, receiverId, firstContactAt } = event.data;
        const data = { introductionId, personId, agencyId, receiverId, firstContactAt };
        return { type: 'intake.introduction-handed-over.v1', data };
      }
      case 'FarewellNoted': {
        const { introductionId, personId, heldAt } = event.data;
        return { type: 'intake.farewell-noted.v1', data: { introductionId, personId, heldAt } };
      }
      case 'DeathRecorded': {
        const { introductionId, personId, recordedAt } = event.data;
        return { type: 'intake.death-recorded.v1', data: { introductionId, personId, recordedAt } };
      }
      case 'DeathCorrected': {
        const { introductionId, personId, correctedAt } = event.data;
        return { type: 'intake.death-corrected.v1', data: { introductionId, personId, correctedAt } };
      }
      case 'ImmediateNeedIdentified': {
        const { needId, personId, dueAt, responderId, identifiedAt } = event.data;
        const data = { needId, personId, dueAt, responderId, identifiedAt };
        return { type: 'intake.immediate-need-identified.v1', data };
      }
      case 'ImmediateNeedMet': {
        const { needId, personId, metAt } = event.data;
        return { type: 'intake.immediate-need-met.v1', data: { needId, personId, metAt } };
      }
      case 'SafetyConversationHeld': {
        const { conversationId, personId, dueAt } = event.data;
        return { type: 'intake.safety-conversation-held.v1', data: { conversationId, personId, dueAt } };
      }
      case 'SafetyConversationFoundAboutSomebodyElse': {
        const { takenOutId, personId, reason, recordedAgain, agencyId, foundBy, foundAt } = event.data;
        const data = { takenOutId, personId, ground: reason, recordedAgain, agencyId, foundBy, foundAt };
        const about = { what: 'safety-conversation', entryId: event.data.conversationId, correctionId: null } as const;
        return { type: 'intake.entry-taken-out.v1', data: { ...data, ...about } };
      }
      case 'SafetyPromiseKept': {
        const { conversationId, personId, keptAt } = event.data;
        return { type: 'intake.safety-promise-kept.v1', data: { conversationId, personId, keptAt } };
      }
      case 'IntroducerUpdated': {
        const { introductionId, personId, introducerId, news, updatedAt, quietly } = event.data;
        if (quietly || news === 'goes-on') return undefined;
        const data = { introductionId, personId, introducerId, news, updatedAt };
        return { type: 'intake.introducer-updated.v1', data };
      }
      case 'SafetyAudienceChosen':
      case 'SafetyPassageCorrected':
      case 'SafetyPromiseSetAside':
      case 'SafetyPromiseTakenUpAgain':
      case 'ReceiverAccepted':
      case 'IntroductionHeldOver':
      case 'LanguageChosen':
      case 'IntroductionTakenDown':
      case 'IntroducerNamed':
      case 'PersonAwarenessRecorded':
        return undefined;
    }
  },
};
