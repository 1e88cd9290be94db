import { given } from '@platform/decider/given-when-then';
import * as facts from '../../domain/engagement/engagement.fixtures';
import { engagementStream } from '../../domain/engagement/engagement.state';
import { tryToReach } from './try-to-reach.decide';

const tried = facts.reachTried();
const { concernId: _concernId, ...asked } = tried.data;
const sought = given(engagementStream, [facts.contactMissed(), facts.concernRaised()]);

describe('trying to reach somebody', () => {
  it('is kept, and the person is still sought', () => {
    const when = () => sought.when((state) => tryToReach(asked, state, '2026-03-05'));
    when().then([tried]);
    expect(when().thenState().concern?.tried).toEqual([{ channel: 'phone', triedOn: '2026-03-05' }]);
  });

  it('needs somebody who was missed', () =>
    given(engagementStream, [facts.contactMade()])
      .when((state) => tryToReach(asked, state, '2026-03-05'))
      .thenRefused('nobody-is-sought'));

  it('is refused for a day that has not come, and for one before the contact was missed', () => {
    sought.when((state) => tryToReach(asked, state, '2026-03-04')).thenRefused('tried-in-the-future');
    sought
      .when((state) => tryToReach({ ...asked, triedOn: '2026-03-04' }, state, '2026-03-05'))
      .thenRefused('tried-before-it-was-missed');
  });
});
