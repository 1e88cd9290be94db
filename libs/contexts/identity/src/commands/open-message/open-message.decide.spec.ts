import { given } from '@platform/decider/given-when-then';
import { attempted, composed, NOW, read, sent, uncertain } from '../../domain/message/message.fixtures';
import { messageStream } from '../../domain/message/message.state';
import { openMessage } from './open-message.decide';

describe('opening the link of a message', () => {
  it.each([[sent()], [uncertain()]])('is that it was read, the first time: %j', (became) => {
    given(messageStream, [composed(), attempted(), became])
      .when((state) => openMessage(NOW, state))
      .then([read()]);
    given(messageStream, [composed(), attempted(), became, read()])
      .when((state) => openMessage(NOW, state))
      .thenNothing();
  });

  it('is nothing for a message that was never sent', () =>
    given(messageStream, [composed()])
      .when((state) => openMessage(NOW, state))
      .thenNothing());
});
