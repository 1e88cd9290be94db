import { given } from '@platform/decider/given-when-then';
import * as facts from '../../domain/engagement/engagement.fixtures';
import type { Engagement } from '../../domain/engagement/engagement.state';
import { engagementStream } from '../../domain/engagement/engagement.state';
import { promiseKept, talked } from '../../domain/safety-conversation/safety-conversation.fixtures';
import type { SafetyConversation } from '../../domain/safety-conversation/safety-conversation.state';
import { safetyConversationStream } from '../../domain/safety-conversation/safety-conversation.state';
import { hearOfDeath, setPromiseAside } from './hear-of-death.decide';

const heard = facts.deathHeardOf();
const { personId, heardOn: today, recordedAt: heardAt } = heard.data;
const hear = (hasDied: boolean) => (state: Engagement) => hearOfDeath({ personId, hasDied, today, heardAt }, state);
const takenBack = { type: 'DeathTakenBack', data: { personId, recordedAt: heardAt } } as const;

describe('hearing of a death', () => {
  it('ends the search', () =>
    expect(
      given(engagementStream, [facts.contactMissed(), facts.concernRaised()]).when(hear(true)).thenState(),
    ).toMatchObject({ concern: null, died: true }));

  it('is heard once', () => given(engagementStream, [heard]).when(hear(true)).thenNothing());

  it('is taken back when it was a mistake, once, and then they can be missed again', () => {
    given(engagementStream, [heard]).when(hear(false)).then([takenBack]);
    given(engagementStream, [heard, takenBack]).when(hear(false)).thenNothing();
    expect(given(engagementStream, [heard]).when(hear(false)).thenState()).toMatchObject({ died: false });
  });
});

describe('what was promised about safety', () => {
  const about = { conversationId: 'talk-1', personId: 'robin' };
  const setAside = { type: 'SafetyPromiseSetAside', data: { ...about, setAsideAt: heardAt } } as const;
  const takenUp = { type: 'SafetyPromiseTakenUpAgain', data: { ...about, takenUpAt: heardAt } } as const;
  const hearing = (hasDied: boolean) => (state: SafetyConversation) => setPromiseAside({ hasDied, heardAt }, state);

  it('is set aside by a death and taken up again when that was a mistake, each once', () => {
    given(safetyConversationStream, [talked()]).when(hearing(true)).then([setAside]);
    given(safetyConversationStream, [talked(), setAside]).when(hearing(true)).thenNothing();
    given(safetyConversationStream, [talked(), setAside]).when(hearing(false)).then([takenUp]);
    given(safetyConversationStream, [talked(), setAside, takenUp]).when(hearing(false)).thenNothing();
  });

  it('stays kept when it was kept', () =>
    given(safetyConversationStream, [talked(), promiseKept()]).when(hearing(true)).thenNothing());
});
