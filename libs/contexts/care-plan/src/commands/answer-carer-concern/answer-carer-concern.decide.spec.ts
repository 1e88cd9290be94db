import { given } from '@platform/decider/given-when-then';
import { answered, atTheDoor, raised } from '../../domain/carer-concern/carer-concern.fixtures';
import { carerConcernStream } from '../../domain/carer-concern/carer-concern.state';
import { answerCarerConcern } from './answer-carer-concern.decide';

const answer =
  (more: Parameters<typeof answered>[0] = {}, shownTo: readonly string[] = []) =>
  (state: typeof carerConcernStream.initial) =>
    answerCarerConcern(answered(more).data, state, (memberId) => shownTo.includes(memberId));

describe('answering somebody close', () => {
  it('is kept in words, and needs no agreement when nothing of the record is in it', () =>
    given(carerConcernStream, [raised()])
      .when(answer())
      .then([answered({ raisedBy: 'ruth' })]));

  it('is refused when it gives back what the person shows them nothing of', () => {
    const shares = 'what-the-person-agreed';
    given(carerConcernStream, [raised()]).when(answer({ shares })).thenRefused('person-has-not-agreed');
    given(carerConcernStream, [raised()])
      .when(answer({ shares }, ['somebody else']))
      .thenRefused('person-has-not-agreed');
    given(carerConcernStream, [raised()])
      .when(answer({ shares }, ['ruth']))
      .then([answered({ shares, raisedBy: 'ruth' })]);
  });

  it('gives back nothing of the record to whoever left it at the door, to whom the person can have agreed to show nothing', () => {
    const left = raised({ raisedBy: null, atTheDoor });
    given(carerConcernStream, [left])
      .when(answer({ shares: 'what-the-person-agreed' }, ['ruth']))
      .thenRefused('person-has-not-agreed');
    given(carerConcernStream, [left]).when(answer()).then([answered()]);
  });

  it('is refused twice, and for what nobody told', () => {
    given(carerConcernStream, [raised(), answered()]).when(answer()).thenRefused('carer-concern-answered-already');
    given(carerConcernStream, []).when(answer()).thenRefused('carer-concern-unknown');
  });
});
