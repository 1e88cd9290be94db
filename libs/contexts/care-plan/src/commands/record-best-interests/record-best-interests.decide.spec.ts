import { given } from '@platform/decider/given-when-then';
import type { CapacityConsidered } from '../../domain/joint-decision/capacity.events';
import { clinician, proposed, taken } from '../../domain/joint-decision/joint-decision.fixtures';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { recordBestInterests } from './record-best-interests.decide';

const able = { able: true, words: 'Yes.' };
const { decisionId, personId } = proposed().data;
const considered = (conclusion: 'can-decide' | 'cannot-decide'): CapacityConsidered => ({
  type: 'CapacityConsidered',
  data: {
    ...{ considerationId: 'one', decisionId, personId, understands: able, retains: able, weighs: able },
    ...{ communicates: able, support: 'Time.', impairment: null, conclusion, consideredBy: clinician.memberId },
    ...{ role: 'clinician', agencyId: 'trust', consideredAt: '2026-03-02T10:00:00.000Z' },
  },
});
const recording = {
  ...{ personId, wishes: 'He loves the river.', consulted: 'His sister.', lessRestrictive: 'A key of his own.' },
  ...{ conclusion: 'Not yet.', recordedBy: clinician.memberId, recordedAt: '2026-03-02T11:00:00.000Z' },
};

describe('recording what is best for somebody', () => {
  it('names how it was found that they cannot decide this themself', () =>
    given(jointDecisionStream, [proposed(), considered('cannot-decide')])
      .when((state) => recordBestInterests(recording, state))
      .then([{ type: 'BestInterestsDecisionRecorded', data: { ...recording, decisionId, considerationId: 'one' } }]));

  it.each([
    ['capacity-not-considered', [proposed()]],
    ['capacity-not-considered', [proposed(), considered('cannot-decide'), considered('can-decide')]],
    ['already-taken', [proposed(), considered('cannot-decide'), taken()]],
    ['decision-not-found', []],
  ] as const)('is refused with %s', (code, history) =>
    given(jointDecisionStream, history)
      .when((state) => recordBestInterests(recording, state))
      .thenRefused(code),
  );
});
