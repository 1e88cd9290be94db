import { given } from '@platform/decider/given-when-then';
import type { SafetyConversationFoundAboutSomebodyElse } from '../../domain/safety-conversation/safety-conversation.events';
import { promiseKept, talked } from '../../domain/safety-conversation/safety-conversation.fixtures';
import { safetyConversationStream } from '../../domain/safety-conversation/safety-conversation.state';
import { takeOutSafetyConversation } from './take-out-safety-conversation.decide';

const found: Omit<SafetyConversationFoundAboutSomebodyElse['data'], 'personId'> = {
  ...{ conversationId: 'talk-1', takenOutId: 'taken-out', reason: 'another-record-was-open', recordedAgain: false },
  ...{ agencyId: null, foundBy: 'grace', foundAt: '2026-03-06T09:00:00.000Z' },
};
const taken: SafetyConversationFoundAboutSomebodyElse = {
  type: 'SafetyConversationFoundAboutSomebodyElse',
  data: { ...found, personId: 'robin' },
};

describe('finding that a conversation about safety was with somebody else', () => {
  it.each([
    ['open', [talked()]],
    ['kept', [talked(), promiseKept()]],
  ] as const)('takes it out while its promise is %s, as if it had not been held here', (_, history) => {
    const asked = given(safetyConversationStream, history).when((state) => takeOutSafetyConversation(found, state));
    asked.then([taken]);
    expect(asked.thenState()).toEqual({ status: 'not-held' });
  });

  it('is refused when none is there, or it was taken out already', () => {
    for (const history of [[], [talked(), taken]])
      given(safetyConversationStream, history)
        .when((state) => takeOutSafetyConversation(found, state))
        .thenRefused('safety-conversation-not-there');
  });
});
