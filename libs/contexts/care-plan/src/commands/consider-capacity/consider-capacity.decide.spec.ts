import { given } from '@platform/decider/given-when-then';
import { clinician, proposed, taken } from '../../domain/joint-decision/joint-decision.fixtures';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { considerCapacity } from './consider-capacity.decide';

const able = { able: true, words: 'In his own words.' };
const { decisionId, personId } = proposed().data;
const considering = {
  ...{
    considerationId: 'one',
    decisionId,
    personId,
    understands: able,
    retains: able,
    weighs: able,
    communicates: able,
  },
  ...{
    support: 'In the morning, with his sister.',
    impairment: null as string | null,
    consideredBy: clinician.memberId,
  },
  ...{ role: 'clinician', agencyId: 'trust', consideredAt: '2026-03-02T10:00:00.000Z' },
};
const unable = { ...considering, weighs: { able: false, words: 'He does not believe that it is a flat.' } };

describe('considering whether somebody can make this decision', () => {
  it('finds that they can when all four parts are there, whatever they choose', () =>
    given(jointDecisionStream, [proposed()])
      .when((state) => considerCapacity({ ...considering, impairment: 'A psychosis.' }, state))
      .then([{ type: 'CapacityConsidered', data: { ...considering, impairment: null, conclusion: 'can-decide' } }]));

  it('finds that they cannot when one part is missing because of mind or brain', () =>
    given(jointDecisionStream, [proposed()])
      .when((state) => considerCapacity({ ...unable, impairment: 'A psychosis.' }, state))
      .then([
        { type: 'CapacityConsidered', data: { ...unable, impairment: 'A psychosis.', conclusion: 'cannot-decide' } },
      ]));

  it.each([
    ['impairment-needed', [proposed()]],
    ['already-taken', [proposed(), taken()]],
    ['decision-not-found', []],
  ] as const)('is refused with %s', (code, history) =>
    given(jointDecisionStream, history)
      .when((state) => considerCapacity(unable, state))
      .thenRefused(code),
  );
});
