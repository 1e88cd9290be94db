import type { DecisionPolicy } from './decision-policy.rules';
import { defaultPolicy } from './decision-policy.rules';
import type { JointDecisionEvent } from './joint-decision.events';
import { clinician, peer, planContentHash, proposed, stated, voiced, worker } from './joint-decision.fixtures';
import { evolve } from './joint-decision.state';
import type { JointDecision } from './joint-decision.state';
import { missingForQuorum } from './quorum.rules';

const changed = 'b'.repeat(64);

function missing(said: readonly JointDecisionEvent[], hash = planContentHash): readonly string[] {
  const decision = [proposed(), ...said].reduce<JointDecision>(evolve, { status: 'not-proposed' });
  if (decision.status === 'not-proposed') throw new Error('It was proposed.');
  return missingForQuorum(decision, hash);
}

describe('what is missing before something can be decided', () => {
  it('names everybody who is needed, in words', () =>
    expect(missing([])).toEqual([
      'The person’s own voice is missing: they say what they want, or the key worker says why they are not there.',
      'A registered clinician has not said where they stand.',
      'A community worker, peer supporter or link worker has not said where they stand.',
    ]));

  it.each([worker, peer, { ...worker, role: 'link-worker' as const }])(
    'is nothing once the person, a registered clinician and a $role have spoken',
    (community) => expect(missing([voiced(), stated(), stated(community)])).toEqual([]),
  );

  it.each(['agrees', 'refuses', 'not-present'] as const)('hears the person when their voice is: %s', (outcome) =>
    expect(missing([voiced({ outcome }), stated(), stated(worker)])).toEqual([]),
  );

  it.each(['agree', 'agree-with-reservations', 'dissent', 'abstain'] as const)('counts %s as a position', (stance) =>
    expect(missing([voiced(), stated({ stance }), stated(worker), stated({ ...peer })])).toEqual([]),
  );

  it.each([
    ['a clinician who is not registered', { tier: 'supervised' }],
    ['somebody registered who is not a clinician here', { role: 'service-manager' as const }],
  ])('is a registered clinician when there is only %s', (_who, other) =>
    expect(missing([voiced(), stated({ ...clinician, ...other }), stated(worker)])).toEqual([
      'A registered clinician has not said where they stand.',
    ]),
  );

  it('is another question when most of those who take a side do not agree', () => {
    const dissents = [stated({ stance: 'dissent' }), stated({ ...worker, stance: 'dissent' })];
    expect(missing([voiced(), ...dissents, stated(peer)])).toEqual([expect.stringMatching(/^Most of those/)]);
    expect(missing([voiced(), ...dissents, stated({ ...worker, stance: 'abstain' }), stated(peer)])).toEqual([]);
  });

  it('is everybody who agreed, once the plan has changed', () =>
    expect(missing([voiced(), stated(), stated(worker)], changed)).toEqual([
      'The plan changed after the person agreed. They need to read it again and say what they want.',
      'The plan changed after a registered clinician agreed. They need to read it again and say where they stand.',
      'The plan changed after a community worker, peer supporter or link worker agreed. They need to read it again and say where they stand.',
    ]));

  it('is nobody who did not agree: that stands, whatever the plan says', () =>
    expect(
      missing(
        [voiced({ outcome: 'refuses' }), stated({ stance: 'abstain' }), stated({ ...worker, stance: 'abstain' })],
        changed,
      ),
    ).toEqual([]));
});

describe('the rule of a kind of decision', () => {
  const judged = (more: Partial<DecisionPolicy>, said: readonly JointDecisionEvent[]) => {
    const policy = { ...defaultPolicy('sharing'), ...more };
    const decision = [proposed({ policy }), ...said].reduce<JointDecision>(evolve, { status: 'not-proposed' });
    return decision.status === 'not-proposed' ? [] : missingForQuorum(decision, planContentHash);
  };
  const keyWorker = { ...worker, isKeyWorker: true };

  it('names its own voices', () => {
    expect(judged({}, [voiced()])).toEqual(['The key worker has not said where they stand.']);
    expect(judged({}, [voiced(), stated(keyWorker)])).toEqual([]);
    expect(judged({ voices: ['person-or-advocate', 'gp', 'peer-supporter'] }, [voiced(), stated(peer)])).toEqual([
      'The GP has not said where they stand.',
    ]);
  });

  it('can ask that nobody dissents', () => {
    const said = [voiced(), stated(keyWorker), stated({ ...peer, stance: 'dissent', reason: 'No.' }), stated()];
    expect(judged({}, said)).toEqual([]);
    expect(judged({ dissent: 'nobody-dissents' }, said)).toEqual([expect.stringMatching(/^Somebody does not agree/)]);
  });

  it('cannot leave the person out, whatever it says', () =>
    expect(judged({ voices: ['key-worker'] }, [stated(keyWorker)])).toEqual([
      expect.stringMatching(/^The person’s own voice is missing/),
    ]));
});
