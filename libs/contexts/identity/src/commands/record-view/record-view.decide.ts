import type { Decision } from '@platform/decider/decider';
import type { RecordViewed } from '../../domain/view-log/view-log.events';
import type { ViewLog } from '../../domain/view-log/view-log.state';

export type RecordViewRefusal = never;

/** Every look is kept, whoever looked. */
export function recordView(viewed: RecordViewed['data'], _log: ViewLog): Decision<RecordViewed, RecordViewRefusal> {
  return [{ type: 'RecordViewed', data: viewed }];
}
