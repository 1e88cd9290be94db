import { given } from '@platform/decider/given-when-then';
import {
  clinician,
  peer,
  planContentHash,
  proposed,
  stated,
  taken,
  takenInEmergency,
  voiced,
  worker,
} from '../../domain/joint-decision/joint-decision.fixtures';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { ratifyDecision } from './ratify-decision.decide';

const { decisionId, planId, personId, kind } = proposed().data;
const ratifying = { planContentHash, ratifiedBy: peer.memberId, ratifiedAt: '2026-03-04T09:00:00.000Z' };
const dissent = stated({ ...worker, stance: 'dissent', reason: 'I was not asked.' });

describe('ratifying what was decided in an emergency', () => {
  it('is of the same quorum, and keeps every dissent word for word', () => {
    const ratified = given(jointDecisionStream, [proposed(), takenInEmergency(), voiced(), stated(), dissent]).when(
      (state) => ratifyDecision(ratifying, state),
    );
    const positions = [
      { memberId: clinician.memberId, stance: 'agree' },
      { memberId: worker.memberId, stance: 'dissent' },
    ] as const;
    ratified.then([
      {
        type: 'DecisionRatified',
        data: { decisionId, planId, personId, kind, ...ratifying, personsVoice: 'agrees', positions },
      },
      {
        type: 'DissentRecorded',
        data: {
          ...{ decisionId, personId, memberId: worker.memberId, role: worker.role, agencyId: worker.agencyId },
          ...{ reason: 'I was not asked.', recordedAt: ratifying.ratifiedAt },
        },
      },
    ]);
    expect(ratified.thenState()).toMatchObject({ status: 'taken', emergency: { ratified: { by: peer.memberId } } });
  });

  const superseded = {
    type: 'DecisionSuperseded',
    data: { decisionId, personId, byDecisionId: 'another', reason: 'So', supersededAt: '2026-03-03T09:00:00.000Z' },
  } as const;
  it.each([
    ['quorum-not-reached', [proposed(), takenInEmergency(), stated(), stated(worker)]],
    ['nothing-to-ratify', [proposed()]],
    ['already-taken', [proposed(), taken()]],
    ['decision-superseded', [proposed(), takenInEmergency(), superseded]],
    ['decision-not-found', []],
  ] as const)('is refused with %s', (code, history) =>
    given(jointDecisionStream, history)
      .when((state) => ratifyDecision(ratifying, state))
      .thenRefused(code),
  );
});
