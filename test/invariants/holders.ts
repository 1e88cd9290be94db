import type { Entry } from './log';
import type { HandOver } from './streams';
import { handOverStream, isUnderWay, planIdOf, planStream } from './streams';
import type { World } from './world';

interface Holder {
  readonly agencyId: string | null;
  readonly by: string | null;
  readonly before?: Holder | undefined;
}

/** Who has whom, told anew from what happens, and compared with whom the product names. */
export class Holders {
  /** Since which hand-over; no agency of a plan that came back to life, until it is handed over again. */
  private readonly holders = new Map<string, Holder>();

  constructor(private readonly holds: (isSo: boolean, what: string) => void) {}

  /** Whoever has somebody back has them from that moment, whatever was under way. */
  wayBack({ recorded: { event } }: Entry, world: World): void {
    if (event.type !== 'SteppedUp') return;
    const { personId, agencyId, ownerId, contactDueAt } = event.data as Record<string, string>;
    if (personId === undefined || agencyId === undefined) return;
    this.holders.set(personId, { agencyId, by: null });
    const named = world.whoIsAccountable(personId);
    this.holds(ownerId !== '' && contactDueAt !== '', 'help is needed again, and nobody owes a contact');
    this.holds(
      named?.agencyId === agencyId && named.memberId === ownerId,
      'who has the person back is not accountable',
    );
  }

  revived(personId: string): void {
    this.holders.set(personId, { agencyId: null, by: null });
  }

  /** Exactly one agency at every place in the log, told anew here from what happened: nobody hands over what another holds. */
  handOver({ recorded: { event }, after }: Entry, world: World): void {
    const state = after as HandOver;
    if (state.status === 'not-proposed') return;
    const { handOverId, personId, fromAgencyId, toAgencyId } = state.proposal;
    const others = world.log
      .ids('handOver')
      .map((id) => world.log.state(handOverStream, id))
      .filter((one) => one !== state && one.status !== 'not-proposed' && one.proposal.personId === personId);
    const holder = this.holders.get(personId);
    const keyWorkers = world.log.state(planStream, planIdOf(personId)).team.find((one) => one.isKeyWorker);
    const now = holder === undefined || holder.agencyId === null ? keyWorkers?.agencyId : holder.agencyId;
    if (event.type === 'HandOverProposed') {
      this.holds(!others.some(isUnderWay), 'two hand-overs of one person name two accountable agencies');
      this.holds(now === fromAgencyId, 'somebody was handed over by an agency that did not have them');
      this.holders.set(personId, { agencyId: fromAgencyId, by: handOverId, before: holder });
    }
    if (event.type === 'FirstContactMade') this.holders.set(personId, { agencyId: toAgencyId, by: handOverId });
    if (event.type === 'HandOverWithdrawn') {
      if (holder?.by !== handOverId) return;
      if (holder.before) this.holders.set(personId, holder.before);
      else this.holders.delete(personId);
    }
    const named = world.accountableFor(personId);
    const held = this.holders.get(personId)?.agencyId ?? keyWorkers?.agencyId ?? null;
    this.holds(named === held, 'the wrong agency is named for the person');
  }
}
