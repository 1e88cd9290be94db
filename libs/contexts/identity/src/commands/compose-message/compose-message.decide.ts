import type { Decision } from '@platform/decider/decider';
import type { MessageComposed } from '../../domain/message/message.events';
import type { Message } from '../../domain/message/message.state';

/** Once: whoever says the same again says nothing new. */
export function composeMessage(
  composed: MessageComposed['data'],
  { status }: Message,
): Decision<MessageComposed, never> {
  return status === 'not-composed' ? [{ type: 'MessageComposed', data: composed }] : [];
}
