import { boardViewedMessage, defineViewStream, viewedMessage } from '@platform/access-control/view-recorder';
import type { Publisher } from '@platform/runtime/context-parts';

/** Who looked at a part of a person's record held here. */
export const recordViewedPublisher: Publisher = {
  id: 'care-plan.record-viewed.v1',
  streams: [defineViewStream('carePlanView')],
  translate(recorded) {
    const board = boardViewedMessage(recorded);
    if (board) return { type: 'care-plan.board-viewed.v1', data: { ...board, personIds: [...board.personIds] } };
    const viewed = viewedMessage(recorded);
    return viewed && { type: 'care-plan.record-viewed.v1', data: viewed };
  },
};
