import type { PlanEvent } from '../plan/plan.events';
import { keyWorkerOf } from '../plan/plan.rules';
import type { Plan } from '../plan/plan.state';
import type { WayBackEvent } from '../way-back/way-back.events';
import type { HandOverEvent } from './hand-over.events';
import type { HandOver, ProposedHandOver } from './hand-over.state';

export interface Accountable {
  readonly agencyId: string;
  readonly memberId: string;
}

/** Whose the person's care is by this one hand-over: the sender's until first contact is recorded, then the receiver's. */
export function accountable({ proposal, receiverId, firstContactAt }: ProposedHandOver): Accountable {
  return firstContactAt !== null && receiverId !== null
    ? { agencyId: proposal.toAgencyId, memberId: receiverId }
    : { agencyId: proposal.fromAgencyId, memberId: proposal.proposedBy };
}

/** An event and its place in the one log, by which streams are put in order. */
interface Placed<Event> {
  readonly position: bigint;
  readonly event: Event;
}
/** By which accountability went to somebody, or (null) back to whoever is the key worker. */
interface Move {
  readonly position: bigint;
  readonly to: Accountable | null;
}

/** Everything that is recorded of one person by which accountability goes from one to another. */
export interface Course {
  readonly plan: Plan;
  readonly planHistory: readonly Placed<PlanEvent>[];
  readonly handOvers: readonly (readonly Placed<HandOverEvent>[])[];
  /** Of the way back, by which somebody has the person again without a hand-over. */
  readonly wayBack: readonly Placed<WayBackEvent>[];
}

/**
 * The one agency that is accountable for a person, and who answers for it: whom the last move in the log names, and the key worker
 * while there was none. Null while there is nobody. A hand-over that was withdrawn moved nothing.
 */
export function accountableFor({ plan, planHistory, handOvers, wayBack }: Course): Accountable | null {
  const moves = [
    ...planHistory.flatMap(movesOfPlan),
    ...handOvers.flatMap(movesOfHandOver),
    ...wayBack.flatMap(movesOfWayBack),
  ];
  const [first, ...others] = moves;
  if (first) {
    const last = others.reduce((latest, move) => (move.position > latest.position ? move : latest), first);
    if (last.to) return answeringNow(last.to, last.position, plan, planHistory);
  }
  const keyWorker = keyWorkerOf(plan);
  return keyWorker ? { agencyId: keyWorker.agencyId, memberId: keyWorker.memberId } : null;
}

/** Somebody who is there: whom the agency named as key worker since, or a colleague once whoever was named has left the team since. */
function answeringNow(named: Accountable, since: bigint, plan: Plan, history: Course['planHistory']): Accountable {
  const { agencyId, memberId } = named;
  const colleagues = plan.team.filter((one) => one.agencyId === agencyId && one.leftAt === null);
  const keyWorker = colleagues.find(({ isKeyWorker }) => isKeyWorker);
  const isNamedSince = history.some(
    ({ position, event }) =>
      position > since &&
      (event.type === 'KeyWorkerChanged' || event.type === 'TeamMemberJoined') &&
      event.data.isKeyWorker &&
      event.data.memberId === keyWorker?.memberId,
  );
  if (keyWorker && isNamedSince) return { agencyId, memberId: keyWorker.memberId };
  const isAway = plan.team.some((one) => one.memberId === memberId && one.leftAt !== null);
  // Whoever is named comes back onto the team; to have left before that says nothing.
  const hasLeftSince = history.some(
    ({ position, event }) => position > since && event.type === 'TeamMemberLeft' && event.data.memberId === memberId,
  );
  return isAway && hasLeftSince ? { agencyId, memberId: (keyWorker ?? colleagues[0] ?? named).memberId } : named;
}

/** Under way: neither complete nor withdrawn. */
export const isUnderWay = (handOver: HandOver): handOver is ProposedHandOver =>
  handOver.status === 'proposed' || handOver.status === 'accepted';

function movesOfPlan({ position, event }: Placed<PlanEvent>): readonly Move[] {
  return event.type === 'PlanRevived' ? [{ position, to: null }] : [];
}

function movesOfWayBack({ position, event }: Placed<WayBackEvent>): readonly Move[] {
  if (event.type !== 'SteppedUp') return [];
  return [{ position, to: { agencyId: event.data.agencyId, memberId: event.data.ownerId } }];
}

function movesOfHandOver(history: readonly Placed<HandOverEvent>[]): readonly Move[] {
  if (history.some(({ event }) => event.type === 'HandOverWithdrawn')) return [];
  let toAgencyId = '';
  return history.flatMap(({ position, event }) => {
    if (event.type === 'HandOverProposed') {
      toAgencyId = event.data.toAgencyId;
      return [{ position, to: { agencyId: event.data.fromAgencyId, memberId: event.data.proposedBy } }];
    }
    if (event.type !== 'FirstContactMade') return [];
    return [{ position, to: { agencyId: toAgencyId, memberId: event.data.receiverId } }];
  });
}
