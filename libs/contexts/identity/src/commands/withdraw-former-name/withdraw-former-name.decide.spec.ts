import { given } from '@platform/decider/given-when-then';
import type { FormerNameRecorded } from '../../domain/former-names/former-names.events';
import { formerNamesStream } from '../../domain/former-names/former-names.state';
import { withdrawFormerName } from './withdraw-former-name.decide';

const recordedAt = '2026-03-02T09:00:00.000Z';
const former: FormerNameRecorded = {
  type: 'FormerNameRecorded',
  data: { personId: 'person-1', formerNameId: 'f1', name: 'Robin Hill', recordedAt },
};
const withdrawal = { personId: 'person-1', formerNameId: 'f1', withdrawnAt: recordedAt };

describe('withdrawing a former name', () => {
  it('leaves nothing of it to be shown', () => {
    const after = given(formerNamesStream, [former])
      .when((state) => withdrawFormerName(withdrawal, state))
      .thenState();
    expect(after).toEqual([]);
  });

  it('is already so for one that is not there', () =>
    given(formerNamesStream, [])
      .when((state) => withdrawFormerName(withdrawal, state))
      .thenNothing());
});
