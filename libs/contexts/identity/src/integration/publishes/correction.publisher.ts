import type { Publisher } from '@platform/runtime/context-parts';
import type { CorrectionEvent } from '../../domain/correction/correction.events';
import { correctionStream } from '../../domain/correction/correction.state';

/** That a person said that something is wrong, and that they were answered; never what either said. */
export const correctionPublisher: Publisher = {
  id: 'identity.correction-publisher.v1',
  streams: [correctionStream],
  translate(recorded) {
    const event = recorded.event as CorrectionEvent;
    switch (event.type) {
      case 'CorrectionAsked': {
        const { correctionId, personId, part, entryId = null, keptFromUse = false, askedAt } = event.data;
        return {
          type: 'identity.correction-asked.v1',
          data: { correctionId, personId, part, entryId, keptFromUse, askedAt },
        };
      }
      case 'CorrectionAnswered': {
        const { correctionId, personId, outcome, answeredAt } = event.data;
        return { type: 'identity.correction-answered.v1', data: { correctionId, personId, outcome, answeredAt } };
      }
      case 'CorrectionOverdue':
        return undefined;
    }
  },
};
