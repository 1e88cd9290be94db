import type { Decision } from '@platform/decider/decider';
import type { IntroductionReceived } from '../../domain/introduction/introduction.events';
import type { Introduction } from '../../domain/introduction/introduction.state';

export type ReceiveRefusal = 'introduction-already-received';

/** Nobody is turned away: whatever is said at the door is received. */
export function receiveIntroduction(
  introduction: IntroductionReceived['data'],
  current: Introduction,
): Decision<IntroductionReceived, ReceiveRefusal> {
  if (current.status !== 'not-received') return { refused: 'introduction-already-received' };
  return [{ type: 'IntroductionReceived', data: introduction }];
}
