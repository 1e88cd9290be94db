import type { Plan } from '../answers/care-plan';

export const LOOKED_AT = 'Being looked at, asked by the person';

/** The words of an entry, or what is said in their place while they are kept from use. */
export const shownWords = (text: string): string => (text === '' ? LOOKED_AT : text);

/** The request because of which this is out of use; undefined when it is in use. */
export const disputeOf = (plan: Plan, kind: string, id: string): string | undefined =>
  plan.keptFromUse.find((one) => one.kind === kind && one.id === id)?.correctionId;
