import type { ContentChange, Plan, Signature } from '../answers/care-plan';
import { changeWords } from './detail-words';
import type { Voice } from './plan-words';

export type Change = { at: string | null; by: string | null; what: string };

const isSame = (one: ContentChange, other: ContentChange): boolean =>
  one.kind === other.kind && one.id === other.id && one.field === other.field;

/** What of the content was changed since an answer, newest first; last what made it lapse and nobody here is named for. */
export function whatChanged(plan: Plan, signature: Pick<Signature, 'at' | 'changes'>, voice: Voice): Change[] {
  const since = plan.changed.filter(({ at, field }) => at !== null && at > signature.at && field !== 'outcome');
  const others = signature.changes.filter((change) => !since.some((one) => isSame(one, change)));
  return [
    ...[...since].reverse().map((change) => ({ at: change.at, by: change.by, what: changeWords(plan, change, voice) })),
    ...others.map((change) => ({ at: null, by: null, what: changeWords(plan, change, voice) })),
  ];
}
