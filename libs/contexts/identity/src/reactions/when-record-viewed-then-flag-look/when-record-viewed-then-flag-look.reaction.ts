import type { BoardViewed } from '@platform/access-control/view-recorder';
import { defineViewStream } from '@platform/access-control/view-recorder';
import type { Reaction } from '@platform/runtime/context-parts';
import { FlagLook } from '../../commands/flag-look/flag-look.command';
import type { ViewLogEvent } from '../../domain/view-log/view-log.events';
import { viewLogStream } from '../../domain/view-log/view-log.state';
import { IDENTITY_VIEWS } from '../../views/who-looked/who-looked.projection';

/** Each look at a record is judged; a board shows too little for that. */
export const whenRecordViewedThenFlagLook: Reaction = {
  id: 'identity.when-record-viewed-then-flag-look.v1',
  streams: [viewLogStream, defineViewStream(IDENTITY_VIEWS)],
  react({ id, event, position }, context) {
    const viewed = event as ViewLogEvent | BoardViewed;
    return viewed.type === 'RecordViewed' ? new FlagLook(id, viewed.data, position, context) : undefined;
  },
};
