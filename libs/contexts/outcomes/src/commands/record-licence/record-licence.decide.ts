import type { Decision } from '@platform/decider/decider';
import type { LicenceEvent, LicenceRecorded } from '../../domain/licence/licence.events';
import type { MeasureDefinition } from '../../domain/measure/definition.rules';

export type RecordLicenceRefusal = 'measure-not-known' | 'measure-needs-no-licence' | 'licence-has-ended';

/** What the agency holds is written down; from then on it can ask the measure, until the day that it named. */
export function recordLicence(
  licence: LicenceRecorded['data'],
  definition: Pick<MeasureDefinition, 'licenceClass'> | undefined,
  today: string,
): Decision<LicenceEvent, RecordLicenceRefusal> {
  if (!definition) return { refused: 'measure-not-known' };
  if (definition.licenceClass === 'A') return { refused: 'measure-needs-no-licence' };
  const { licenceId, agencyId, measure, validUntil, recordedAt: unlockedAt } = licence;
  if (validUntil < today) {
    const fields = [{ field: 'validUntil', problem: 'must be today or a day that is still to come' }];
    return { refused: 'licence-has-ended', about: { fields } };
  }
  return [
    { type: 'LicenceRecorded', data: licence },
    { type: 'MeasureUnlocked', data: { licenceId, agencyId, measure, validUntil, unlockedAt } },
  ];
}
