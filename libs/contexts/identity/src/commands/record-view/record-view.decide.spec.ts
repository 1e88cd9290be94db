import { given } from '@platform/decider/given-when-then';
import type { RecordViewed } from '../../domain/view-log/view-log.events';
import { viewLogStream } from '../../domain/view-log/view-log.state';
import { recordView } from './record-view.decide';

const viewed: RecordViewed = {
  type: 'RecordViewed',
  data: {
    personId: 'person-1',
    viewerId: 'member-1',
    role: 'clinician',
    agencyId: 'a1',
    what: 'plan',
    why: 'direct-care',
    viewedAt: '2026-03-02T09:00:00.000Z',
  },
};

describe('recording a look at a record', () => {
  it('keeps every look, also a second one of the same reader', () =>
    given(viewLogStream, [viewed])
      .when((state) => recordView(viewed.data, state))
      .then([viewed]));
});
