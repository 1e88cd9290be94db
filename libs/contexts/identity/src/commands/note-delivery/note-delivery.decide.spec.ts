import { given } from '@platform/decider/given-when-then';
import { attempted, composed, delivered, NOW, sent, uncertain } from '../../domain/message/message.fixtures';
import { messageStream } from '../../domain/message/message.state';
import { noteDelivery } from './note-delivery.decide';

const of = { messageId: 'message-1', recipientId: 'sam' };

describe('what became of a message', () => {
  it('is noted once, as the carrier says', () => {
    given(messageStream, [composed(), attempted(), sent()])
      .when((state) => noteDelivery('delivered', NOW, state))
      .then([delivered()]);
    given(messageStream, [composed(), attempted(), sent()])
      .when((state) => noteDelivery('not-delivered', NOW, state))
      .then([{ type: 'MessageNotDelivered', data: { ...of, notedAt: NOW } }]);
    given(messageStream, [composed(), attempted(), sent(), delivered()])
      .when((state) => noteDelivery('not-delivered', NOW, state))
      .thenNothing();
  });

  it('is nothing yet while it is on its way, or nobody knows whether it was sent', () => {
    given(messageStream, [composed(), attempted(), sent()])
      .when((state) => noteDelivery('on-its-way', NOW, state))
      .thenNothing();
    given(messageStream, [composed(), attempted(), uncertain()])
      .when((state) => noteDelivery('delivered', NOW, state))
      .thenNothing();
  });
});
