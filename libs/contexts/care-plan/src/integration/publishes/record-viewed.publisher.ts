import { defineViewStream, viewedMessage } from '@platform/access-control/view-recorder';
import type { Publisher } from '@platform/runtime/context-parts';

/** Who looked at a part of a person's record held here. */
export const recordViewedPublisher: Publisher = {
  id: 'care-plan.record-viewed.v1',
  streams: [defineViewStream('carePlanView')],
  translate(recorded) {
    const viewed = viewedMessage(recorded);
    return viewed && { type: 'care-plan.record-viewed.v1', data: viewed };
  },
};
