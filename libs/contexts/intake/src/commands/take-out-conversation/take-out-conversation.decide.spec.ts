import { given } from '@platform/decider/given-when-then';
import type { ConversationFoundAboutSomebodyElse } from '../../domain/introduction/introduction.events';
import { conversationHeld, keyWorkerNamed, received } from '../../domain/introduction/introduction.fixtures';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { takeOutConversation } from './take-out-conversation.decide';

const { introductionId, personId } = received().data;
const found: ConversationFoundAboutSomebodyElse['data'] = {
  ...{ introductionId, personId, takenOutId: 'taken-out', reason: 'somebody-of-the-same-name', recordedAgain: false },
  ...{ agencyId: null, foundBy: 'grace', foundAt: '2026-03-05T09:00:00.000Z' },
};
const taken = { type: 'ConversationFoundAboutSomebodyElse', data: found } as const;

describe('finding that an initial conversation was with somebody else', () => {
  it('takes it out, so that the one with the person can be held', () => {
    const asked = given(introductionStream, [received(), keyWorkerNamed(), conversationHeld()]).when((state) =>
      takeOutConversation(found, state),
    );
    asked.then([taken]);
    expect(asked.thenState()).toMatchObject({ status: 'welcomed', conversations: [] });
  });

  it('is refused when none is recorded, or it was taken out already', () => {
    for (const history of [
      [received(), keyWorkerNamed()],
      [received(), keyWorkerNamed(), conversationHeld(), taken],
    ]) {
      given(introductionStream, history)
        .when((state) => takeOutConversation(found, state))
        .thenRefused('conversation-not-there');
    }
  });
});
