import { given } from '@platform/decider/given-when-then';
import { dismissed, flagged, linked, said } from '../../domain/record-pair/record-pair.fixtures';
import { recordPairStream } from '../../domain/record-pair/record-pair.state';
import { sayDifferentPeople } from './say-different-people.decide';

const at = '2026-03-02T09:00:00.000Z';

describe('saying that two records are of two people', () => {
  it('dismisses the flag with why, also when somebody had agreed', () =>
    given(recordPairStream, [flagged(), said('jo', 'coordinator')])
      .when((state) => sayDifferentPeople('Twins.', at, state))
      .then([dismissed()]));

  it('is already so once it was said', () =>
    given(recordPairStream, [flagged(), dismissed()])
      .when((state) => sayDifferentPeople('Twins.', at, state))
      .thenNothing());

  it('is refused while they are linked', () =>
    given(recordPairStream, [flagged(), said('jo', 'coordinator'), linked()])
      .when((state) => sayDifferentPeople('Twins.', at, state))
      .thenRefused('pair-is-linked'));

  it('is refused of two records that nobody flagged', () =>
    given(recordPairStream, [])
      .when((state) => sayDifferentPeople('Twins.', at, state))
      .thenRefused('pair-not-flagged'));
});
