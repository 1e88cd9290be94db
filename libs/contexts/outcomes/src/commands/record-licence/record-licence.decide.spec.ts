import { given } from '@platform/decider/given-when-then';
import type { LicenceEvent, LicenceRecorded } from '../../domain/licence/licence.events';
import { holds, licenceStream } from '../../domain/licence/licence.state';
import { roughWeeks } from '../../domain/measure/pack.fixtures';
import { phq9 } from '../../domain/measure/phq-9.rules';
import { recordLicence } from './record-licence.decide';

const agencyId = '3ea5c7b0-2a51-4f30-9a7e-0d6f6f1f0003';
const licence = (validUntil: string): LicenceRecorded['data'] => ({
  licenceId: 'licence-1',
  agencyId,
  measure: 'rough-weeks',
  reference: 'RW-2026-118',
  validUntil,
  recordedBy: '3ea5c7b0-2a51-4f30-9a7e-0d6f6f1f0004',
  recordedAt: '2026-03-02T09:00:00.000Z',
});
const recorded = (validUntil: string): LicenceEvent[] => {
  const { licenceId, measure, recordedAt: unlockedAt } = licence(validUntil);
  return [
    { type: 'LicenceRecorded', data: licence(validUntil) },
    { type: 'MeasureUnlocked', data: { licenceId, agencyId, measure, validUntil, unlockedAt } },
  ];
};

describe('recording a licence', () => {
  it('unlocks the measure for the agency, until the day it ends', () =>
    given(licenceStream, [])
      .when(() => recordLicence(licence('2027-03-01'), roughWeeks, '2026-03-02'))
      .then(recorded('2027-03-01')));

  it('holds to its last day, and what was recorded last counts', () => {
    const after = (...events: LicenceEvent[]) => events.reduce(licenceStream.evolve, licenceStream.initial);
    expect(holds(licenceStream.initial, '2026-03-02')).toBe(false);
    expect(holds(after(...recorded('2027-03-01')), '2027-03-01')).toBe(true);
    expect(holds(after(...recorded('2027-03-01')), '2027-03-02')).toBe(false);
    expect(holds(after(...recorded('2027-03-01'), ...recorded('2026-04-01')), '2026-04-02')).toBe(false);
  });

  it.each([
    ['measure-not-known', '2027-03-01', undefined],
    ['measure-needs-no-licence', '2027-03-01', phq9],
    ['licence-has-ended', '2026-03-01', roughWeeks],
  ] as const)('is refused: %s', (refusal, validUntil, definition) =>
    given(licenceStream, [])
      .when(() => recordLicence(licence(validUntil), definition, '2026-03-02'))
      .thenRefused(refusal),
  );
});
