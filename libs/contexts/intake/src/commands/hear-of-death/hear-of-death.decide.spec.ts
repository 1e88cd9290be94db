import { given } from '@platform/decider/given-when-then';
import * as facts from '../../domain/engagement/engagement.fixtures';
import type { Engagement } from '../../domain/engagement/engagement.state';
import { engagementStream } from '../../domain/engagement/engagement.state';
import { hearOfDeath } from './hear-of-death.decide';

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
