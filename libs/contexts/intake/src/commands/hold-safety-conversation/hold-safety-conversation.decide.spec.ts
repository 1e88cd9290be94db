import { given } from '@platform/decider/given-when-then';
import { passagesSaid } from '../../domain/safety-conversation/safety-conversation.rules';
import { talked } from '../../domain/safety-conversation/safety-conversation.fixtures';
import type { SafetyConversation } from '../../domain/safety-conversation/safety-conversation.state';
import { safetyConversationStream } from '../../domain/safety-conversation/safety-conversation.state';
import { holdSafetyConversation } from './hold-safety-conversation.decide';

const { data } = talked();
const holding =
  (more: Partial<typeof data> = {}, known: object = {}) =>
  (state: SafetyConversation) =>
    holdSafetyConversation({ ...data, ...more }, state, {
      ...{ isResponderOnTheTeam: true, hasDied: false, today: '2026-03-05' },
      ...known,
    });

describe('a conversation about safety', () => {
  it('ends with somebody who responds, and a time by when', () =>
    given(safetyConversationStream, []).when(holding()).then([talked()]));

  it('is refused without a responder on the team, or for a time that has gone', () => {
    given(safetyConversationStream, [])
      .when(holding({}, { isResponderOnTheTeam: false }))
      .thenRefused('responder-not-on-the-team');
    given(safetyConversationStream, [])
      .when(holding({ dueAt: data.recordedAt }))
      .thenRefused('due-in-the-past');
  });

  it('is refused for a day to come, after a death, and twice', () => {
    given(safetyConversationStream, [])
      .when(holding({ heldOn: '2026-03-06' }))
      .thenRefused('held-in-the-future');
    given(safetyConversationStream, [])
      .when(holding({}, { hasDied: true }))
      .thenRefused('person-died');
    given(safetyConversationStream, [talked()]).when(holding()).thenRefused('safety-conversation-already-recorded');
  });

  it('keeps a passage for each topic that was talked about, for the whole team where nothing else was said', () => {
    const words = { whatKeepsSafe: 'My sister.', whatWorries: ' ', whatWeAgreed: 'A call.' };
    const said = passagesSaid(words, { whatKeepsSafe: { who: 'me', named: [] } });
    expect(said.map(({ topic, audience }) => [topic, audience.who])).toEqual([
      ['whatKeepsSafe', 'me'],
      ['whatWeAgreed', 'team'],
    ]);
  });
});
