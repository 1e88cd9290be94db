import type { Principal } from '@platform/access-control/principal';
import { planIdOf } from '../../contexts/care-plan/src/care-plan.context';
import type { Plan } from '../../contexts/care-plan/src/domain/plan/plan.state';
import { planStream } from '../../contexts/care-plan/src/domain/plan/plan.state';
import type { Chance } from '../chance';
import type { Loss } from '../planted';
import type { Worker } from '../town';
import { asPerson, asWorker } from '../town';
import type { World } from '../world';

/** One person, for as long as the simulation knows of them. */
export interface Life {
  readonly personId: string;
  readonly name: string;
  readonly chance: Chance;
  /** How they are lost on purpose; undefined for whoever is not. */
  readonly loss: Loss | undefined;
  introductionId: string;
  /** Which introduction of theirs this is, so that nothing planned for an earlier one happens any more. */
  episode: number;
  keyWorker: Worker | undefined;
  hasDied: boolean;
  isOver: boolean;
}

/** Does it at that time, unless the person has died, their support is over, or they have begun anew. */
export function later(world: World, life: Life, at: number, deed: () => Promise<unknown>): void {
  const { episode } = life;
  world.agenda.plan(at, async () => {
    if (!life.hasDied && !life.isOver && life.episode === episode) await deed();
  });
}

/** Does it at that time, also where support is over by then: what somebody was promised is owed to them while they live. */
export function owed(world: World, life: Life, at: number, deed: () => Promise<unknown>): void {
  world.agenda.plan(at, async () => {
    if (!life.hasDied) await deed();
  });
}

export const planOf = (world: World, { personId }: Life): Plan => world.ledger.state(planStream, planIdOf(personId));

/** A worker of the team, or the person, as a rule of the plan knows them. */
export interface Asker {
  readonly principal: Principal;
  readonly by: { readonly memberId: string | null; readonly personId: string | null };
}
export const theWorker = (worker: Worker): Asker => ({
  principal: asWorker(worker),
  by: { memberId: worker.memberId, personId: null },
});
export const thePerson = ({ personId }: Life): Asker => ({
  principal: asPerson(personId),
  by: { memberId: personId, personId },
});

/** Whether somebody does in time what they owe, and what was planted is left undone. */
export const inTime = (world: World, { loss, chance }: Life, unless: Loss): boolean => {
  const does = chance.happens(world.rates.inTime);
  return does && loss !== unless;
};
