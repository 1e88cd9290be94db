import { given } from '@platform/decider/given-when-then';
import { composed, sent, attempted } from '../../domain/message/message.fixtures';
import { messageStream } from '../../domain/message/message.state';
import { composeMessage } from './compose-message.decide';

const { data } = composed();

describe('composing a message', () => {
  it('records who is to be told, and by which of the texts', () =>
    given(messageStream, [])
      .when((state) => composeMessage(data, state))
      .then([composed()]));

  it('happens once, however often it is heard why', () => {
    given(messageStream, [composed()])
      .when((state) => composeMessage(data, state))
      .thenNothing();
    given(messageStream, [composed(), attempted(), sent()])
      .when((state) => composeMessage(data, state))
      .thenNothing();
  });
});
