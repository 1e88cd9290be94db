import { given } from '@platform/decider/given-when-then';
import { flagged, linked, said, unlinked } from '../../domain/record-pair/record-pair.fixtures';
import { recordPairStream } from '../../domain/record-pair/record-pair.state';
import { unlinkRecords } from './unlink-records.decide';

const at = '2026-03-02T09:00:00.000Z';

describe('taking a link back', () => {
  it('says why', () =>
    given(recordPairStream, [flagged(), said('jo', 'coordinator'), linked()])
      .when((state) => unlinkRecords('Two cousins.', at, state))
      .then([unlinked()]));

  it('is already so once it was taken back', () =>
    given(recordPairStream, [flagged(), said('jo', 'coordinator'), linked(), unlinked()])
      .when((state) => unlinkRecords('Two cousins.', at, state))
      .thenNothing());

  it('is refused of two records that are not linked', () =>
    given(recordPairStream, [flagged()])
      .when((state) => unlinkRecords('Two cousins.', at, state))
      .thenRefused('pair-not-linked'));
});
