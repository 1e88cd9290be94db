import { given } from '@platform/decider/given-when-then';
import { decisionPolicyStream, policyFor } from '../../domain/decision-policy/decision-policy.state';
import { DECISION_KINDS, defaultPolicy, hearsThePerson } from '../../domain/joint-decision/decision-policy.rules';
import { adoptDecisionPolicy } from './adopt-decision-policy.decide';

const { version: _version, ...standard } = defaultPolicy('sharing');
const adopted = {
  ...{ ...standard, voices: ['person-or-advocate', 'gp'] as const, dissent: 'nobody-dissents' as const },
  ...{ reason: 'The practices asked for it.', adoptedBy: 'tom', adoptedAt: '2026-03-02T09:00:00.000Z' },
};
const event = { type: 'DecisionPolicyAdopted', data: { ...adopted, version: 1 } } as const;

describe('adopting a rule for decisions of a kind', () => {
  it('counts a version on, and leaves the other kinds as they are', () => {
    const asked = given(decisionPolicyStream, []).when((state) => adoptDecisionPolicy({ adopted, seen: 0 }, state));
    asked.then([event]);
    expect(policyFor(asked.thenState(), 'sharing')).toMatchObject({ version: 1, voices: adopted.voices });
    expect(policyFor(asked.thenState(), 'other')).toEqual(defaultPolicy('other'));
  });

  it.each([
    ['persons-voice-needed', [], { voices: ['registered-clinician', 'gp'] as const }, 0],
    ['nobody-beside-the-person', [], { voices: ['person-or-advocate'] as const }, 0],
    ['decided-before-answered', [], { answerWithinDays: 30, decideWithinDays: 29 }, 0],
    ['changed-since-you-looked', [event], {}, 0],
  ] as const)('is refused with %s', (code, history, wrong, seen) =>
    given(decisionPolicyStream, history)
      .when((state) => adoptDecisionPolicy({ adopted: { ...adopted, ...wrong }, seen }, state))
      .thenRefused(code),
  );

  it('is not needed: what comes with the product hears the person in every kind', () =>
    expect(DECISION_KINDS.filter((kind) => !hearsThePerson(defaultPolicy(kind)))).toEqual([]));
});
