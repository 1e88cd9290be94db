import { given } from '@platform/decider/given-when-then';
import type { PolicyAdopted } from '../../domain/alliance-policy/alliance-policy.events';
import { alliancePolicyStream } from '../../domain/alliance-policy/alliance-policy.state';
import { adoptPolicy } from './adopt-policy.decide';

const adopting = (value: number): Omit<PolicyAdopted['data'], 'before'> => ({
  ...{ policyId: 'policy', code: 'carer-answer-working-days', value, reason: 'Carers asked for it.' },
  ...{ adoptedBy: 'kofi', adoptedAt: '2026-03-02T09:00:00.000Z' },
});
const adopted = (value: number, before: number): PolicyAdopted => ({
  type: 'PolicyAdopted',
  data: { ...adopting(value), before },
});

describe('adopting a policy', () => {
  it('keeps the number, the one before it and why', () => {
    given(alliancePolicyStream, [])
      .when((policy) => adoptPolicy(adopting(2), policy))
      .then([adopted(2, 3)]);
    given(alliancePolicyStream, [adopted(2, 3)])
      .when((policy) => adoptPolicy(adopting(5), policy))
      .then([adopted(5, 2)]);
  });

  it.each([0, 11, -3])('is refused outside what is allowed: %i', (value) =>
    given(alliancePolicyStream, [])
      .when((policy) => adoptPolicy(adopting(value), policy))
      .thenRefused('policy-out-of-range'),
  );

  it('is refused when it is so already', () => {
    given(alliancePolicyStream, [])
      .when((policy) => adoptPolicy(adopting(3), policy))
      .thenRefused('policy-is-the-same');
    given(alliancePolicyStream, [adopted(2, 3)])
      .when((policy) => adoptPolicy(adopting(2), policy))
      .thenRefused('policy-is-the-same');
  });
});
