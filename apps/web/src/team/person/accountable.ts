import type { HandOver, Plan } from '../../answers/care-plan';
import type { WayBack } from '../../answers/way-back';

export type Accountable = {
  memberId: string;
  agencyId: string | null;
  /** To whom it goes at first contact, while a hand-over is under way. */
  handedTo: { agencyId: string; receiverId: string | null } | null;
};

const isUnderWay = (handOver: HandOver): boolean => handOver.status === 'proposed' || handOver.status === 'accepted';

/** Who answers for this person now. Sending a hand-over does not let go: first contact does. */
export function accountableNow(
  plan: Plan,
  handOvers: readonly HandOver[],
  wayBack: Pick<WayBack, 'accountable'> | undefined,
): Accountable | null {
  // All hand-overs of a person name the same one.
  const [any] = handOvers;
  if (any) {
    const { accountableMemberId: memberId, accountableAgencyId: agencyId } = any;
    const underWay = handOvers.find(isUnderWay);
    // One that somebody else's way back has overtaken goes nowhere.
    const handedTo =
      underWay?.fromAgencyId === agencyId ? { agencyId: underWay.toAgencyId, receiverId: underWay.receiverId } : null;
    return { memberId, agencyId, handedTo };
  }
  // Whoever stepped up without ever having been handed over.
  if (wayBack?.accountable) return { ...wayBack.accountable, handedTo: null };
  const keyWorker = plan.team.find((member) => member.isKeyWorker && member.leftAt === null);
  return keyWorker ? { memberId: keyWorker.memberId, agencyId: keyWorker.agencyId, handedTo: null } : null;
}
