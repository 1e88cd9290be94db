import { given } from '@platform/decider/given-when-then';
import * as facts from '../../domain/engagement/engagement.fixtures';
import { engagementStream } from '../../domain/engagement/engagement.state';
import { hearOfDeath } from './hear-of-death.decide';

const heard = facts.deathHeardOf();
const hear = (state: Parameters<typeof hearOfDeath>[1]) => hearOfDeath(heard.data, state, '2026-03-05');

describe('hearing of a death', () => {
  it('ends the search', () =>
    expect(
      given(engagementStream, [facts.contactMissed(), facts.concernRaised()]).when(hear).thenState(),
    ).toMatchObject({ concern: null, died: true }));

  it('is heard once', () => given(engagementStream, [heard]).when(hear).thenNothing());

  it('is refused for a day that has not come', () =>
    given(engagementStream, [])
      .when((state) => hearOfDeath(heard.data, state, '2026-03-04'))
      .thenRefused('heard-in-the-future'));
});
