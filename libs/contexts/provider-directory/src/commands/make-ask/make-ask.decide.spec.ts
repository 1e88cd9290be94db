import { given } from '@platform/decider/given-when-then';
import { made } from '../../domain/ask/ask.fixtures';
import { askStream } from '../../domain/ask/ask.state';
import { makeAsk } from './make-ask.decide';

const { answerDueAt: _due, ...asked } = made().data;
const asking = {
  ...asked,
  nation: 'england' as const,
  isOfTheAlliance: true,
  goesByLink: false,
  forWhoAccepts: null,
  pausedUntil: null,
};

describe('making an ask', () => {
  it('owes an answer within two working days', () =>
    given(askStream, [])
      .when((state) => makeAsk(asking, state))
      .then([made({ answerDueAt: '2026-03-04T09:00:00.000Z' })]));

  it('is refused when this ask was made before', () =>
    given(askStream, [made()])
      .when((state) => makeAsk(asking, state))
      .thenRefused('ask-already-made'));

  it('is refused of a service that is known from a feed alone, for nobody would answer', () =>
    given(askStream, [])
      .when((state) => makeAsk({ ...asking, isOfTheAlliance: false }, state))
      .thenRefused('service-not-of-the-alliance'));

  it('says, for a service that is asked by a link, what whoever says yes learns', () => {
    const forWhoAccepts = 'Sam. Text before you ring.';
    given(askStream, [])
      .when((state) => makeAsk({ ...asking, goesByLink: true, forWhoAccepts }, state))
      .then([made({ goesByLink: true, forWhoAccepts })]);
    given(askStream, [])
      .when((state) => makeAsk({ ...asking, goesByLink: true }, state))
      .thenRefused('say-who-it-is');
  });

  it('is refused while the service takes nobody new, with the day when it does', () =>
    given(askStream, [])
      .when((state) => makeAsk({ ...asking, pausedUntil: '2026-03-16' }, state))
      .thenRefused('service-paused'));
});
