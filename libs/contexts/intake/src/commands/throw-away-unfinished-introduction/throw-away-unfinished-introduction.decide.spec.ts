import { given } from '@platform/decider/given-when-then';
import { kept, thrownAway } from '../../domain/unfinished-introduction/unfinished-introduction.fixtures';
import { unfinishedIntroductionStream } from '../../domain/unfinished-introduction/unfinished-introduction.state';
import { throwAwayUnfinishedIntroduction } from './throw-away-unfinished-introduction.decide';

const onItsDay = thrownAway('nobody-came-back');

describe('throwing an unfinished introduction away', () => {
  it('happens when its day has come', () =>
    given(unfinishedIntroductionStream, [kept()])
      .when((state) => throwAwayUnfinishedIntroduction(onItsDay.data, state))
      .then([onItsDay]));

  it('does not happen while somebody may still come back to it', () =>
    given(unfinishedIntroductionStream, [kept(), kept({ keptUntil: '2026-04-20T09:00:00.000Z' })])
      .when((state) => throwAwayUnfinishedIntroduction(onItsDay.data, state))
      .thenNothing());

  it('happens as soon as it was sent', () => {
    const sent = { ...thrownAway('sent').data, thrownAwayAt: '2026-03-03T09:00:00.000Z' };
    given(unfinishedIntroductionStream, [kept()])
      .when((state) => throwAwayUnfinishedIntroduction(sent, state))
      .then([{ type: 'UnfinishedIntroductionThrownAway', data: sent }]);
  });

  it('is finished when its key was destroyed and the process died', () =>
    given(unfinishedIntroductionStream, [kept({ answers: null, keptUntil: '2026-04-20T09:00:00.000Z' })])
      .when((state) => throwAwayUnfinishedIntroduction(onItsDay.data, state))
      .then([onItsDay]));

  it('happens once, and not to what was never kept', () => {
    given(unfinishedIntroductionStream, [kept(), onItsDay])
      .when((state) => throwAwayUnfinishedIntroduction(onItsDay.data, state))
      .thenNothing();
    given(unfinishedIntroductionStream, [])
      .when((state) => throwAwayUnfinishedIntroduction(onItsDay.data, state))
      .thenNothing();
  });
});
