import { Injectable } from '@nestjs/common';
import type { Loaded } from '@platform/event-store/streams';
import { CarePlanContext, handOverIdOf, planIdOf } from '../../care-plan.context';
import type { Accountable } from '../../domain/hand-over/accountable.rules';
import { accountableFor, isUnderWay } from '../../domain/hand-over/accountable.rules';
import type { HandOverEvent } from '../../domain/hand-over/hand-over.events';
import type { HandOver, ProposedHandOver } from '../../domain/hand-over/hand-over.state';
import { handOverStream } from '../../domain/hand-over/hand-over.state';
import { wayBackStream } from '../../domain/way-back/way-back.state';
import { planStream } from '../../domain/plan/plan.state';

interface HandOverOfPerson extends Loaded<HandOver, HandOverEvent> {
  readonly handOverId: string;
  readonly state: ProposedHandOver;
}

export interface HandOversOfPerson {
  readonly handOvers: readonly HandOverOfPerson[];
  readonly accountable: Accountable | null;
  /** The one that is neither complete nor withdrawn. */
  readonly underWay: ProposedHandOver | undefined;
  /** Of the next one. It can be proposed by one alone: whoever is second finds its stream begun. */
  readonly nextId: string;
}

/** Who is accountable for a person, and by which hand-overs: read from the streams, never from a view. */
@Injectable()
export class AccountableQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  async of(personId: string): Promise<HandOversOfPerson> {
    const { streams } = this.carePlan.platform;
    const planId = planIdOf(personId);
    const handOvers: HandOverOfPerson[] = [];
    const take = async (handOverId: string): Promise<boolean> => {
      const loaded = await streams.load(handOverStream, handOverId);
      const { state } = loaded;
      if (state.status === 'not-proposed') return false;
      handOvers.push({ ...loaded, state, handOverId });
      return true;
    };
    let count = 0;
    while (await take(handOverIdOf(planId, count))) count += 1;
    for (const handOverId of await this.carePlan.handOversListed(personId)) {
      if (!handOvers.some((one) => one.handOverId === handOverId)) await take(handOverId);
    }
    const plan = await streams.load(planStream, planId);
    const wayBack = await streams.load(wayBackStream, personId);
    return {
      handOvers,
      accountable: accountableFor({
        plan: plan.state,
        planHistory: plan.history,
        handOvers: handOvers.map(({ history }) => history),
        wayBack: wayBack.history,
      }),
      underWay: handOvers.map(({ state }) => state).find(isUnderWay),
      nextId: handOverIdOf(planId, count),
    };
  }
}
