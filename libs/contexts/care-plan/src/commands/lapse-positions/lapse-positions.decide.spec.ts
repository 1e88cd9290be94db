import { given } from '@platform/decider/given-when-then';
import {
  clinician,
  peer,
  planContentHash,
  proposed,
  stated,
  taken,
  voiced,
  worker,
} from '../../domain/joint-decision/joint-decision.fixtures';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { lapsePositions } from './lapse-positions.decide';

const changed = 'b'.repeat(64);
const at = '2026-03-03T09:00:00.000Z';
const { decisionId, personId } = proposed().data;
const everybody = [
  proposed(),
  voiced(),
  stated(),
  stated({ ...worker, stance: 'dissent', reason: 'No.' }),
  stated({ ...peer, stance: 'abstain' }),
];
const lapsed = {
  type: 'PositionsLapsed',
  data: {
    ...{ decisionId, personId, memberIds: [clinician.memberId], personsVoice: true },
    ...{ planContentHash: changed, lapsedAt: at },
  },
} as const;

describe('a plan that changes while a question is open', () => {
  it('lapses what was agreed on the older words, and neither a dissent nor a side not taken', () =>
    given(jointDecisionStream, everybody)
      .when((state) => lapsePositions(changed, at, state))
      .then([lapsed]));

  it('says so once, and again of what was said since', () => {
    given(jointDecisionStream, [...everybody, lapsed])
      .when((state) => lapsePositions('c'.repeat(64), '2026-03-04T09:00:00.000Z', state))
      .thenNothing();
    const again = stated({ planContentHash: changed, statedAt: '2026-03-03T10:00:00.000Z' });
    const later = '2026-03-04T09:00:00.000Z';
    given(jointDecisionStream, [...everybody, lapsed, again])
      .when((state) => lapsePositions('c'.repeat(64), later, state))
      .then([
        {
          type: 'PositionsLapsed',
          data: {
            ...{ decisionId, personId, memberIds: [clinician.memberId], personsVoice: false },
            ...{ planContentHash: 'c'.repeat(64), lapsedAt: later },
          },
        },
      ]);
  });

  it('lapses nothing of the words they agreed to, or of what is decided', () => {
    given(jointDecisionStream, everybody)
      .when((state) => lapsePositions(planContentHash, at, state))
      .thenNothing();
    given(jointDecisionStream, [...everybody, taken()])
      .when((state) => lapsePositions(changed, at, state))
      .thenNothing();
  });
});
