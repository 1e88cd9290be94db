import { given } from '@platform/decider/given-when-then';
import { answered, AT, atTheDoor, DUE, raised, returned } from '../../domain/carer-concern/carer-concern.fixtures';
import { carerConcernStream } from '../../domain/carer-concern/carer-concern.state';
import { leftAgain, returnCarerConcern } from './return-carer-concern.decide';

const give = (state: typeof carerConcernStream.initial) => returnCarerConcern(returned().data, state);
const left = raised({ raisedBy: null, atTheDoor });

describe('giving back what was left at the door and is of somebody else', () => {
  it('takes it from this team, once, and before it was answered', () => {
    given(carerConcernStream, [left]).when(give).then([returned()]);
    given(carerConcernStream, [left, returned()]).when(give).thenRefused('carer-concern-unknown');
    given(carerConcernStream, [left, answered()]).when(give).thenRefused('carer-concern-answered-already');
  });

  it('is not for what a carer of this person told', () =>
    given(carerConcernStream, [raised()]).when(give).thenRefused('not-left-at-the-door'));

  it('loses no word and moves no day', () => {
    const concern = { ...left.data, isOverdue: true, answered: null };
    expect(leftAgain('word-2', concern)).toEqual({
      ...{ wordId: 'word-2', codeOf: null, leftAt: AT, dueAt: DUE },
      left: {
        ...{ about: 'Sam Field', more: null, words: left.data.words, mayBeShownToThePerson: true },
        teller: { name: 'Mia', reachMe: atTheDoor.reachMe, language: null },
      },
    });
  });
});
