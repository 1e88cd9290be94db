import type { NeedKind } from '../answers/intake';

/** What somebody can need at once. */
export const NEED_NAMES: Readonly<Record<NeedKind, string>> = {
  food: 'Food',
  roof: 'A roof',
  medicines: 'Medicines',
  money: 'Money or benefits',
  'safety-at-home': 'Safety at home',
  other: 'Something else',
};

const NEED_KINDS = Object.entries(NEED_NAMES) as [NeedKind, string][];
export const NEED_CHOICES = NEED_KINDS.map(([value, label]) => ({ value, label }));
