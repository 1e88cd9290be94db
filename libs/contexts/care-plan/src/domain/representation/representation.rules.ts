import type { DecisionKind } from '../joint-decision/decision-policy.rules';
import type { RepresentativeKind } from './representation.events';
import type { Representative } from './representation.state';

/** Neither ended nor expired on this day. */
export const isInForce = ({ ended, expiresOn }: Representative, today: string): boolean =>
  ended === null && expiresOn >= today;

export const speaksFor = (one: Representative, kind: DecisionKind, today: string): boolean =>
  isInForce(one, today) && one.scope.includes(kind);

/** Whether they speak in a decision of this kind under their own name, and not through somebody who writes it down. */
export const speaksThemself = (
  one: Representative,
  by: { readonly memberId: string | null },
  kind: DecisionKind,
  today: string,
): boolean => one.memberId !== null && one.memberId === by.memberId && speaksFor(one, kind, today);

/** They act only where the person cannot make the decision in question: Mental Capacity Act 2005, sections 9 to 20 and 37. */
const ONLY_WITHOUT_CAPACITY: readonly RepresentativeKind[] = [
  'lasting-power-of-attorney',
  'court-appointed-deputy',
  'mental-capacity-advocate',
];
export const needsConsideration = ({ kind }: Representative): boolean => ONLY_WITHOUT_CAPACITY.includes(kind);
