import type { Decision } from '@platform/decider/decider';
import { keyWorkerOf, memberOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import type { WayBackAgreed } from '../../domain/way-back/way-back.events';
import { LONGEST_DAYS } from '../../domain/way-back/way-back.rules';
import type { WayBack } from '../../domain/way-back/way-back.state';

export type AgreeWayBackRefusal =
  | 'plan-at-rest'
  | 'key-worker-agrees-the-way-back'
  | 'changed-since-you-looked'
  | 'persons-own-words'
  | 'named-not-a-carer'
  | 'way-back-owner-not-known'
  | 'way-back-until-past'
  | 'way-back-until-too-late';

export type SaidOfWayBack = Pick<
  WayBackAgreed['data'],
  'signs' | 'helps' | 'call' | 'namedIds' | 'until' | 'agencyId' | 'ownerId'
>;
export interface Agreeing {
  readonly said: SaidOfWayBack;
  readonly agreedBy: string;
  /** Whether whoever has the person back works at that agency. */
  readonly ownerIsKnown: boolean;
  readonly isAsSeen: boolean;
  readonly now: Date;
  /** YYYY-MM-DD where the alliance is. */
  readonly today: string;
}

const DAY_MS = 86_400_000;

/** The key worker writes down what they agreed with the person. Words that the person wrote themself stay theirs. */
export function agreeWayBack(
  { said, agreedBy, ownerIsKnown, isAsSeen, now, today }: Agreeing,
  plan: Plan,
  { agreed, rewordedAt }: WayBack,
): Decision<WayBackAgreed, AgreeWayBackRefusal> {
  if (plan.rest) return { refused: 'plan-at-rest' };
  if (keyWorkerOf(plan)?.memberId !== agreedBy) return { refused: 'key-worker-agrees-the-way-back' };
  if (!isAsSeen) return { refused: 'changed-since-you-looked' };
  const isOther = agreed !== null && (agreed.signs !== said.signs || agreed.helps !== said.helps);
  if (rewordedAt !== null && isOther) return { refused: 'persons-own-words' };
  if (said.namedIds.some((memberId) => memberOf(plan, { memberId })?.role !== 'carer')) {
    return { refused: 'named-not-a-carer' };
  }
  if (!ownerIsKnown) return { refused: 'way-back-owner-not-known' };
  if (said.until <= today) return { refused: 'way-back-until-past' };
  const latest = new Date(Date.parse(today) + LONGEST_DAYS * DAY_MS).toISOString().slice(0, 10);
  if (said.until > latest) return { refused: 'way-back-until-too-late', about: { latest } };
  const { planId, personId } = plan;
  return [{ type: 'WayBackAgreed', data: { personId, planId, ...said, agreedBy, agreedAt: now.toISOString() } }];
}
