import { given } from '@platform/decider/given-when-then';
import {
  peer,
  planContentHash,
  proposed,
  reached,
  stated,
  taken,
  voiced,
  worker,
} from '../../domain/joint-decision/joint-decision.fixtures';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { statePosition } from './state-position.decide';

const otherText = 'b'.repeat(64);

describe('stating a position', () => {
  it('keeps what the member thinks and why', () =>
    given(jointDecisionStream, [proposed()])
      .when((state) => statePosition(stated({ reason: 'He is ready.' }).data, planContentHash, state))
      .then([stated({ reason: 'He is ready.' })]));

  it('keeps every position of a member who states it anew, and counts the last', () => {
    const state = given(jointDecisionStream, [proposed(), stated()])
      .when((decision) => statePosition(stated({ stance: 'abstain' }).data, null, decision))
      .thenState();
    expect(state).toMatchObject({ positions: [{ stance: 'agree' }, { stance: 'abstain' }] });
  });

  it('says when this was the last thing the quorum waited for', () =>
    given(jointDecisionStream, [proposed(), stated(), voiced()])
      .when((state) => statePosition(stated(worker).data, null, state))
      .then([stated(worker), reached()]));

  it('does not say again what was reached already', () =>
    given(jointDecisionStream, [proposed(), stated(), voiced(), stated(worker), reached()])
      .when((state) => statePosition(stated(peer).data, null, state))
      .then([stated(peer)]));

  it.each(['dissent', 'agree-with-reservations'] as const)('asks why of %s', (stance) =>
    given(jointDecisionStream, [proposed()])
      .when((state) => statePosition(stated({ stance, reason: '  ' }).data, null, state))
      .thenRefused('position-reason-needed'),
  );

  it('is refused when the member was shown another text of the plan', () =>
    given(jointDecisionStream, [proposed()])
      .when((state) => statePosition(stated().data, otherText, state))
      .thenRefused('changed-since-you-looked'));

  it('is refused once the decision is taken', () =>
    given(jointDecisionStream, [proposed(), taken()])
      .when((state) => statePosition(stated().data, null, state))
      .thenRefused('already-taken'));

  it('is refused when there is no such decision', () =>
    given(jointDecisionStream, [])
      .when((state) => statePosition(stated().data, null, state))
      .thenRefused('decision-not-found'));
});
