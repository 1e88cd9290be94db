import { given } from '@platform/decider/given-when-then';
import { nothingFound, takenBack } from '../../domain/nothing-found/nothing-found.fixtures';
import { nothingFoundStream } from '../../domain/nothing-found/nothing-found.state';
import { takeBackNothingFound } from './take-back-nothing-found.decide';

const { data: taking } = takenBack();

describe('taking back that nothing listed fits', () => {
  it('undoes the newest of that need, and no other', () => {
    given(nothingFoundStream, [nothingFound(), nothingFound({ saidOn: '2026-03-03' }), nothingFound({ need: 'home' })])
      .when((state) => takeBackNothingFound(taking, state))
      .then([takenBack()]);
    const left = [nothingFound(), nothingFound({ saidOn: '2026-03-03' }), takenBack()];
    given(nothingFoundStream, left)
      .when((state) => takeBackNothingFound(taking, state))
      .then([takenBack()]);
  });

  it('is refused when it was not said of that need, or was taken back', () => {
    given(nothingFoundStream, [nothingFound({ need: 'home' })])
      .when((state) => takeBackNothingFound(taking, state))
      .thenRefused('nothing-found-not-said');
    given(nothingFoundStream, [nothingFound(), takenBack()])
      .when((state) => takeBackNothingFound(taking, state))
      .thenRefused('nothing-found-not-said');
  });
});
