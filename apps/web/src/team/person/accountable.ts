import type { HandOver, Plan } from '../../answers/care-plan';

export type Accountable = {
  memberId: string;
  agencyId: string | null;
  /** To whom it goes at first contact, while a hand-over is under way. */
  handedTo: { agencyId: string; receiverId: string | null } | null;
};

const isUnderWay = (handOver: HandOver): boolean => handOver.status === 'proposed' || handOver.status === 'accepted';

/** Who answers for this person now. Sending a hand-over does not let go: first contact does. */
export function accountableNow(plan: Plan, handOvers: readonly HandOver[]): Accountable | null {
  const underWay = handOvers.find(isUnderWay);
  if (underWay) {
    const { accountableMemberId, accountableAgencyId, toAgencyId, receiverId } = underWay;
    return {
      memberId: accountableMemberId,
      agencyId: accountableAgencyId,
      handedTo: { agencyId: toAgencyId, receiverId },
    };
  }
  const onTeam = plan.team.filter((member) => member.leftAt === null);
  const completed = handOvers
    .filter((one) => one.status === 'completed')
    .sort((a, b) => ((a.firstContactAt ?? '') < (b.firstContactAt ?? '') ? 1 : -1))
    .find((one) => onTeam.some((member) => member.memberId === one.accountableMemberId));
  if (completed) {
    return { memberId: completed.accountableMemberId, agencyId: completed.accountableAgencyId, handedTo: null };
  }
  const keyWorker = onTeam.find((member) => member.isKeyWorker);
  return keyWorker ? { memberId: keyWorker.memberId, agencyId: keyWorker.agencyId, handedTo: null } : null;
}
