import type { Decision } from '@platform/decider/decider';
import type { ImmediateNeedIdentified } from '../../domain/immediate-need/immediate-need.events';
import type { ImmediateNeed } from '../../domain/immediate-need/immediate-need.state';

export type IdentifyNeedRefusal = 'need-already-identified' | 'responder-not-on-the-team' | 'due-in-the-past';

/** A need without somebody who sees to it, and a time, is not written down. */
export function identifyNeed(
  need: ImmediateNeedIdentified['data'],
  state: ImmediateNeed,
  { isResponderOnTheTeam }: { readonly isResponderOnTheTeam: boolean },
): Decision<ImmediateNeedIdentified, IdentifyNeedRefusal> {
  if (state.status !== 'not-identified') return { refused: 'need-already-identified' };
  if (!isResponderOnTheTeam) return { refused: 'responder-not-on-the-team' };
  if (need.dueAt <= need.identifiedAt) return { refused: 'due-in-the-past' };
  return [{ type: 'ImmediateNeedIdentified', data: need }];
}
