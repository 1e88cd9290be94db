import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { ImmediateNeedEvent, ImmediateNeedIdentified } from './immediate-need.events';

/** There is no way out of being open but that it was met. */
export type ImmediateNeed =
  | { readonly status: 'not-identified' }
  | { readonly status: 'open' | 'met'; readonly need: ImmediateNeedIdentified['data'] };

export function evolve(need: ImmediateNeed, event: ImmediateNeedEvent): ImmediateNeed {
  if (event.type === 'ImmediateNeedIdentified') return { status: 'open', need: event.data };
  return need.status === 'not-identified' ? need : { ...need, status: 'met' };
}

export const immediateNeedStream = defineStream<ImmediateNeed, ImmediateNeedEvent>({
  category: 'immediateNeed',
  initial: { status: 'not-identified' },
  evolve,
  informationClass: 'immediate-needs',
  personal: {
    ImmediateNeedIdentified: { kind: 'other', words: ERASED },
    ImmediateNeedMet: { whatWasDone: ERASED },
  },
});
