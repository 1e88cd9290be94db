import { given } from '@platform/decider/given-when-then';
import { dismissed, flagged, linked, said, unlinked } from '../../domain/record-pair/record-pair.fixtures';
import { recordPairStream } from '../../domain/record-pair/record-pair.state';
import { flagPossibleDuplicate } from './look-for-duplicates.decide';

describe('two records that have something in common', () => {
  it('are flagged, with why', () =>
    given(recordPairStream, [])
      .when((state) => flagPossibleDuplicate(flagged('same-contact').data, state))
      .then([flagged('same-contact')]));

  it('are flagged anew when there is one more reason', () =>
    given(recordPairStream, [flagged('same-contact')])
      .when((state) => flagPossibleDuplicate(flagged('same-number').data, state))
      .then([flagged('same-contact', 'same-number')]));

  it('are not flagged twice for the same', () =>
    given(recordPairStream, [flagged('same-contact', 'same-number')])
      .when((state) => flagPossibleDuplicate(flagged('same-number').data, state))
      .thenNothing());

  it.each([
    ['dismissed', [flagged('same-contact'), dismissed()]],
    ['linked', [flagged('same-contact'), said('coordinator', 'coordinator'), linked()]],
    ['unlinked', [flagged('same-contact'), said('coordinator', 'coordinator'), linked(), unlinked()]],
  ])('are left alone once they were %s', (_, history) =>
    given(recordPairStream, history)
      .when((state) => flagPossibleDuplicate(flagged('same-number').data, state))
      .thenNothing(),
  );
});
