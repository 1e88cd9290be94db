import { given } from '@platform/decider/given-when-then';
import type { FormerNameRecorded } from '../../domain/former-names/former-names.events';
import { formerNamesStream } from '../../domain/former-names/former-names.state';
import { recordFormerName } from './record-former-name.decide';

const former: FormerNameRecorded = {
  type: 'FormerNameRecorded',
  data: { personId: 'person-1', formerNameId: 'f1', name: 'Robin Hill', recordedAt: '2026-03-02T09:00:00.000Z' },
};

describe('recording a former name', () => {
  it('keeps it as it was written', () =>
    given(formerNamesStream, [])
      .when((state) => recordFormerName({ ...former.data, name: ' Robin Hill ' }, state))
      .then([former]));

  it('is already so for the same name', () =>
    given(formerNamesStream, [former])
      .when((state) => recordFormerName({ ...former.data, formerNameId: 'f2' }, state))
      .thenNothing());

  it('is possible again after it was withdrawn', () =>
    given(formerNamesStream, [
      former,
      { type: 'FormerNameWithdrawn', data: { personId: 'person-1', formerNameId: 'f1', withdrawnAt: '2026-03-03' } },
    ])
      .when((state) => recordFormerName(former.data, state))
      .then([former]));
});
