import { boardViewedMessage, defineViewStream, viewedMessage } from '@platform/access-control/view-recorder';
import type { Publisher } from '@platform/runtime/context-parts';
import type { MeasureEvent } from '../../domain/measure/measure.events';
import { measureStream } from '../../domain/measure/measure.state';
import type { MeasureSendingEvent } from '../../domain/measure-sending/measure-sending.events';
import { measureSendingStream } from '../../domain/measure-sending/measure-sending.state';

/** What outcomes tells others: that something was answered, never what. */
export const outcomesPublisher: Publisher = {
  id: 'outcomes.publisher.v1',
  streams: [measureStream, measureSendingStream, defineViewStream('outcomesView')],
  translate(recorded) {
    const board = boardViewedMessage(recorded);
    if (board) return { type: 'outcomes.board-viewed.v1', data: { ...board, personIds: [...board.personIds] } };
    const viewed = viewedMessage(recorded);
    if (viewed) return { type: 'outcomes.record-viewed.v1', data: viewed };
    const event = recorded.event as MeasureEvent | MeasureSendingEvent;
    switch (event.type) {
      // What was handed out is nobody's to know before it is answered.
      case 'MeasureOffered':
      case 'MeasureOfferTakenBack':
      case 'MeasureLinkMade':
      // Identity told of the request, and tells of the answer.
      case 'MeasureKeptFromUse':
      case 'MeasureInUseAgain':
      case 'MeasureFoundWrong':
        return undefined;
      case 'MeasureSendingAsked': {
        const { sendingId, personId, sendingAskedAt } = event.data;
        return { type: 'outcomes.measure-link-asked.v1', data: { sendingId, personId, sendingAskedAt } };
      }
      case 'MeasureCompleted': {
        const { measureId, personId, measure, completedOn } = event.data;
        return { type: 'outcomes.measure-completed.v1', data: { measureId, personId, measure, completedOn } };
      }
      case 'MeasureFoundAboutSomebodyElse': {
        const { takenOutId, personId, reason, recordedAgain, agencyId, foundBy, foundAt } = event.data;
        const data = { takenOutId, personId, ground: reason, recordedAgain, agencyId, foundBy, foundAt };
        return { type: 'outcomes.entry-taken-out.v1', data: { ...data, what: 'measure', correctionId: null } };
      }
      case 'SafetyConversationPrompted': {
        const { measureId, personId, promptedAt, memberId, acknowledgeBy } = event.data;
        const since = { measureId, personId, promptedAt };
        const data = acknowledgeBy === undefined ? since : { ...since, memberId: memberId ?? null, acknowledgeBy };
        return { type: 'outcomes.safety-conversation-prompted.v1', data };
      }
      case 'PromptAcknowledged': {
        const { measureId, personId, acknowledgedBy, acknowledgedAt } = event.data;
        return {
          type: 'outcomes.prompt-acknowledged.v1',
          data: { measureId, personId, acknowledgedBy, acknowledgedAt },
        };
      }
      case 'PromptEscalated': {
        const { measureId, personId, agencyId, escalatedAt } = event.data;
        return { type: 'outcomes.prompt-escalated.v1', data: { measureId, personId, agencyId, escalatedAt } };
      }
    }
  },
};
