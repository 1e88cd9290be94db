import type { Decision } from '@platform/decider/decider';
import type { ReceiverAccepted } from '../../domain/introduction/introduction.events';
import type { Introduction } from '../../domain/introduction/introduction.state';

/** A receiver is noted with whoever has an owner to hand them over; the owner stays. */
export function noteReceiver(
  receiver: ReceiverAccepted['data'],
  introduction: Introduction,
): Decision<ReceiverAccepted, never> {
  if (introduction.status !== 'welcomed') return [];
  const isNoted = introduction.receivers.some(({ handOverId }) => handOverId === receiver.handOverId);
  return isNoted ? [] : [{ type: 'ReceiverAccepted', data: receiver }];
}
