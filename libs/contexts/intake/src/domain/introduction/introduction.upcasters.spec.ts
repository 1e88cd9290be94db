import { conversationHeld } from './introduction.fixtures';
import { passagesOf } from '../story/story.rules';
import recorded from './fixtures/initial-conversation-held.v1.json';
import { withConversationId } from './introduction.upcasters';

describe('a conversation from before passages had audiences', () => {
  it('keeps its words, which the whole team reads', () => {
    const held = { ...conversationHeld().data, ...withConversationId({ ...recorded }) };
    expect(held).toMatchObject({ conversationId: recorded.introductionId, heldBy: recorded.heldBy });
    expect(passagesOf(held, {}).map(({ prompt, text, audience }) => [prompt, text, audience.who])).toEqual([
      ['whatIsGoingWell', 'The dog.', 'team'],
      ['whatBroughtYouHere', 'No sleep.', 'team'],
      ['whatYouWant', 'Rest.', 'team'],
      ['whoCanHelp', 'My sister.', 'team'],
    ]);
  });
});
