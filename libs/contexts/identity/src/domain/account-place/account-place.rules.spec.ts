import { given } from '@platform/decider/given-when-then';
import type { PlaceTaken } from './account-place.events';
import type { PlaceLookedUp } from './account-place.rules';
import { takePlace } from './account-place.rules';
import { accountPlaceStream } from './account-place.state';

const taken = (practitionerId: string): PlaceTaken => ({
  type: 'PlaceTaken',
  data: {
    accountId: 'a1',
    practitionerId,
    invitationId: `i of ${practitionerId}`,
    takenAt: '2026-03-02T09:00:00.000Z',
  },
});
const asking = (before: readonly PlaceTaken[], practitionerId: string, lookedUp: PlaceLookedUp | null) =>
  given(accountPlaceStream, before).when((state) => takePlace(taken(practitionerId).data, state, lookedUp));

describe('the place of an account', () => {
  it('is taken by whoever asks first', () => asking([], 'p1', null).then([taken('p1')]));

  it('is the same when it is asked for again', () => asking([taken('p1')], 'p1', null).thenNothing());

  it('is refused while there is another, also one of which nobody knew a moment ago', () => {
    asking([taken('p1')], 'p2', { practitionerId: 'p1', isOver: false }).thenRefused('account-works-already');
    asking([taken('p1')], 'p2', null).thenRefused('account-works-already');
    asking([taken('p1'), taken('p3')], 'p2', { practitionerId: 'p1', isOver: true }).thenRefused(
      'account-works-already',
    );
  });

  it('is free again once nobody works in the one before', () =>
    asking([taken('p1')], 'p2', { practitionerId: 'p1', isOver: true }).then([taken('p2')]));
});
