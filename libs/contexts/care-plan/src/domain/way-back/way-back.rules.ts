import type { MemberRole } from '../plan/plan.events';
import type { Accountable } from '../hand-over/accountable.rules';
import type { Actor } from '../plan/plan.rules';
import { isPerson, memberOf } from '../plan/plan.rules';
import type { Plan } from '../plan/plan.state';
import type { StepUp, WayBack } from './way-back.state';

/** A way back is agreed for at most two years; then it is talked about again. */
export const LONGEST_DAYS = 730;

/** `today` is YYYY-MM-DD where the alliance is; the last day counts. */
export const isOpenOn = ({ agreed }: WayBack, today: string): boolean => agreed !== null && today <= agreed.until;

/** Whoever wants nothing now comes back through the front door; whoever said farewell by their way back. */
export const isShutByRest = ({ rest, farewell }: Plan): boolean => rest !== null && farewell === null;

/** The one that somebody still owes a contact for. */
export const waitingStepUp = ({ stepUps }: WayBack): StepUp | undefined =>
  stepUps.find(({ contact }) => contact === null);

/** As whom somebody may say that help is needed again; undefined for whoever may not. A carer may when the person named them. */
export function speaksAs(plan: Plan, { agreed }: WayBack, by: Actor): 'person' | 'carer' | 'team' | undefined {
  if (isPerson(plan, by)) return 'person';
  const member = memberOf(plan, by);
  if (!member) return undefined;
  if (member.role !== 'carer') return 'team';
  return agreed?.namedIds.includes(member.memberId) ? 'carer' : undefined;
}

export interface Holder {
  readonly agencyId: string;
  readonly ownerId: string;
  readonly ownerRole: MemberRole;
}

/**
 * Who has the person back: whoever was agreed while they still work there, else somebody of that agency on the team, else whoever
 * is accountable now. `roleThere` is what somebody is at an agency; undefined when they are not there any more.
 */
export function holderOf(
  { agreed }: WayBack,
  plan: Plan,
  accountable: Accountable | null,
  roleThere: (one: Accountable) => MemberRole | undefined,
): Holder | undefined {
  if (!agreed) return undefined;
  const { agencyId, ownerId } = agreed;
  const team = plan.farewell && plan.rest ? plan.rest.team : plan.team.filter(({ leftAt }) => leftAt === null);
  const colleagues = team.filter((one) => one.agencyId === agencyId);
  const could: readonly Accountable[] = [
    { agencyId, memberId: ownerId },
    ...colleagues,
    ...(accountable ? [accountable] : []),
  ];
  for (const one of could) {
    const ownerRole = roleThere(one);
    if (ownerRole) return { agencyId: one.agencyId, ownerId: one.memberId, ownerRole };
  }
  return undefined;
}
