import type { Decision } from '@platform/decider/decider';
import type { ImmediateNeedMet } from '../../domain/immediate-need/immediate-need.events';
import type { ImmediateNeed } from '../../domain/immediate-need/immediate-need.state';

export type MeetNeedRefusal = 'need-not-found' | 'need-already-met';

/** A need ends when somebody says what was done about it, and in no other way. */
export function meetNeed(
  done: Omit<ImmediateNeedMet['data'], 'personId' | 'needId'>,
  state: ImmediateNeed,
): Decision<ImmediateNeedMet, MeetNeedRefusal> {
  if (state.status === 'not-identified') return { refused: 'need-not-found' };
  if (state.status === 'met') return { refused: 'need-already-met' };
  const { needId, personId } = state.need;
  return [{ type: 'ImmediateNeedMet', data: { ...done, needId, personId } }];
}
