import { defineViewStream, viewedMessage } from '@platform/access-control/view-recorder';
import type { Publisher } from '@platform/runtime/context-parts';

/** Who took evidence out of a person's record. */
export const recordViewedPublisher: Publisher = {
  id: 'assurance.record-viewed.v1',
  streams: [defineViewStream('assuranceView')],
  translate(recorded) {
    const viewed = viewedMessage(recorded);
    return viewed && { type: 'assurance.record-viewed.v1', data: viewed };
  },
};
