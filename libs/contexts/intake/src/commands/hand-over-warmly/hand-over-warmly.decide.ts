import type { Decision } from '@platform/decider/decider';
import type { HandedOverWarmly } from '../../domain/introduction/introduction.events';
import type { Introduction } from '../../domain/introduction/introduction.state';

interface MetOrSpoke {
  readonly introductionId: string;
  readonly handOverId: string;
  readonly firstContactAt: string;
}

/** The introduction ends with whoever accepted before; where nobody did, it stays with its owner. */
export function handOverWarmly(
  { introductionId, handOverId, firstContactAt }: MetOrSpoke,
  introduction: Introduction,
): Decision<HandedOverWarmly, never> {
  if (introduction.status !== 'welcomed') return [];
  const receiver = introduction.receivers.find((one) => one.handOverId === handOverId);
  if (!receiver) return [];
  const { personId } = introduction;
  return [{ type: 'HandedOverWarmly', data: { introductionId, personId, ...receiver, firstContactAt } }];
}
