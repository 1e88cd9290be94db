import type { Decision } from '@platform/decider/decider';
import type { DecisionPolicyAdopted } from '../../domain/decision-policy/decision-policy.events';
import type { DecisionPolicies } from '../../domain/decision-policy/decision-policy.state';
import { policyFor } from '../../domain/decision-policy/decision-policy.state';
import { hearsThePerson } from '../../domain/joint-decision/decision-policy.rules';

export type AdoptDecisionPolicyRefusal =
  'persons-voice-needed' | 'nobody-beside-the-person' | 'decided-before-answered' | 'changed-since-you-looked';

export interface Adopting {
  readonly adopted: Omit<DecisionPolicyAdopted['data'], 'version'>;
  /** The version that was shown. */
  readonly seen: number;
}

/** Holds for questions that are put from now on. No alliance can leave the person out, or leave them alone with it. */
export function adoptDecisionPolicy(
  { adopted, seen }: Adopting,
  policies: DecisionPolicies,
): Decision<DecisionPolicyAdopted, AdoptDecisionPolicyRefusal> {
  if (!hearsThePerson(adopted)) return { refused: 'persons-voice-needed' };
  if (adopted.voices.length < 2) return { refused: 'nobody-beside-the-person' };
  if (adopted.answerWithinDays > adopted.decideWithinDays) return { refused: 'decided-before-answered' };
  const { version } = policyFor(policies, adopted.kind);
  if (version !== seen) return { refused: 'changed-since-you-looked' };
  return [{ type: 'DecisionPolicyAdopted', data: { ...adopted, version: version + 1 } }];
}
