import { planIdOf } from '@contexts/care-plan';
import type { Principal } from '@platform/access-control/principal';
import type { Days } from './days';
import { accountIdOf, asPerson, madeBy, personIdOf } from '@demonstration/steps';
import type { WelcomedPerson } from './story';

/** What a step has to see of a plan before it can revise or sign it. */
export interface PlanShown {
  readonly revision: bigint;
  readonly contentHash: string;
}
/** Throws the problem 404 while the reader may not see the plan. */
export type ShowPlan = (planId: string, reader: Principal) => Promise<PlanShown>;

/** What all steps of one person have in common. */
export interface Telling {
  readonly person: WelcomedPerson;
  readonly personId: string;
  readonly planId: string;
  readonly accountId: string;
  readonly days: Days;
  readonly show: ShowPlan;
  /** That many working days after the huddle, and never later than the working day before the first start. */
  after(workingDays: number, time: string): Date;
  label(what: string): string;
  self(at: Date): Principal;
}

export function tellingOf(person: WelcomedPerson, days: Days, show: ShowPlan): Telling {
  const personId = personIdOf(person.label);
  const accountId = accountIdOf(person.account ?? person.label);
  return {
    ...{ person, personId, accountId, days, show },
    planId: planIdOf(personId),
    after: (workingDays, time) => days.ago(person.huddle - workingDays, time),
    label: (what) => `${person.label}: ${what}`,
    self: (at) => asPerson(accountId, personId, at),
  };
}

export const serviceLabel = (service: string) => `service ${service}`;
export const serviceIdOf = (service: string) => madeBy(serviceLabel(service), 'service');
export const introductionLabel = (person: string) => `${person}: introduction`;
export const introductionIdOf = (person: string) => madeBy(introductionLabel(person), 'introduction');
