import type { Decision } from '@platform/decider/decider';
import type { PlanEvent } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { isPerson, mayWrite } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import { openConflicts } from '../../domain/plan/said.rules';

export type SignPlanRefusal =
  'not-on-the-team' | 'changed-since-you-looked' | 'agree-this-before-signing' | 'reason-needed';

interface Answer {
  readonly contentHash: string;
  readonly outcome: 'agreed' | 'not-agreed';
  readonly reason: string | null;
  readonly language?: string | null;
}

/** What there is to sign, as it stands. */
export interface ToSign {
  /** What the signer is shown, with the passages that they read. */
  readonly shownHash: string;
  /** What everybody who reads the plan is shown. */
  readonly contentHash: string;
  readonly passagesHash: string | null;
}

/** The answer of the person, or of somebody of the team, to exactly what was shown to them. No is always an answer; yes waits until what is disputed is agreed. */
export function signPlan(
  { contentHash: shown, outcome, reason, language = null }: Answer,
  toSign: ToSign,
  { by, at }: Asked,
  plan: Plan,
): Decision<PlanEvent, SignPlanRefusal> {
  const { planId, personId, signature } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  if (shown !== toSign.shownHash) return { refused: 'changed-since-you-looked' };
  const { contentHash, passagesHash } = toSign;
  const said = language === null ? {} : { language };
  const signed = { planId, personId, contentHash, ...(passagesHash === null ? {} : { passagesHash }), ...said };
  const memberId = by.memberId ?? '';
  const asMember = { planId, personId, memberId, outcome, contentHash, passagesHash, ...said, signedAt: at };
  if (outcome === 'agreed') {
    const open = openConflicts(plan).length;
    if (open > 0) return { refused: 'agree-this-before-signing', about: { open } };
    if (!isPerson(plan, by)) {
      const before = plan.signed.find((one) => one.memberId === memberId);
      const stands = before?.outcome === 'agreed' && !before.lapsed && before.passagesHash === passagesHash;
      return stands ? [] : [{ type: 'PlanSignedByMember', data: { ...asMember, reason: null } }];
    }
    const isSigned = signature?.outcome === 'agreed' && !signature.lapsed && signature.passagesHash === passagesHash;
    return isSigned ? [] : [{ type: 'PlanAgreedByPerson', data: { ...signed, agreedAt: at } }];
  }
  if (!reason?.trim()) {
    return { refused: 'reason-needed', about: { fields: [{ field: 'reason', problem: 'say what is not right yet' }] } };
  }
  if (!isPerson(plan, by)) return [{ type: 'PlanSignedByMember', data: { ...asMember, reason } }];
  return [{ type: 'PlanNotAgreedByPerson', data: { ...signed, reason, answeredAt: at } }];
}
