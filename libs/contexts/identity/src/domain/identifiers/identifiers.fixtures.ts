import type { IdentifierRecorded, IdentifierStatusChanged, IdentifierWithdrawn } from './identifiers.events';

/** Numbers of the range that is kept for testing. */
export const TEST_NUMBER = '9990000018';
export const OTHER_TEST_NUMBER = '9990000026';

export const recordedNumber = (more: Partial<IdentifierRecorded['data']> = {}): IdentifierRecorded => ({
  type: 'IdentifierRecorded',
  data: {
    personId: 'person-1',
    identifierId: 'n1',
    kind: 'nhs-number',
    value: TEST_NUMBER,
    status: '02',
    recordedAt: '2026-03-02T09:00:00.000Z',
    ...more,
  },
});

export const verifiedNumber = (more: Partial<IdentifierStatusChanged['data']> = {}): IdentifierStatusChanged => ({
  type: 'IdentifierStatusChanged',
  data: {
    personId: 'person-1',
    identifierId: 'n1',
    status: '01',
    how: 'Seen on a letter that they brought.',
    changedAt: '2026-03-03T09:00:00.000Z',
    ...more,
  },
});

export const withdrawnNumber = (more: Partial<IdentifierWithdrawn['data']> = {}): IdentifierWithdrawn => ({
  type: 'IdentifierWithdrawn',
  data: {
    personId: 'person-1',
    identifierId: 'n1',
    because: 'mistyped',
    withdrawnAt: '2026-03-04T09:00:00.000Z',
    ...more,
  },
});
