import { given } from '@platform/decider/given-when-then';
import * as facts from '../../domain/engagement/engagement.fixtures';
import { engagementStream } from '../../domain/engagement/engagement.state';
import { askForDistance } from './ask-for-distance.decide';

const asked = facts.distanceAskedFor();

describe('asking for distance', () => {
  it('is the person’s own choice: nobody seeks them any more', () => {
    const when = () =>
      given(engagementStream, [facts.contactMissed(), facts.concernRaised()]).when((state) =>
        askForDistance(asked.data, state),
      );
    when().then([{ ...asked, data: { ...asked.data, closes: facts.concernRaised().data.concernId } }]);
    expect(when().thenState()).toMatchObject({ concern: null, asksForDistance: true });
  });

  it('is refused for somebody who has died', () =>
    given(engagementStream, [facts.deathHeardOf()])
      .when((state) => askForDistance(asked.data, state))
      .thenRefused('person-has-died'));
});
