import { given } from '@platform/decider/given-when-then';
import { nothingFound, takenBack } from '../../domain/nothing-found/nothing-found.fixtures';
import { nothingFoundStream } from '../../domain/nothing-found/nothing-found.state';
import { sayNothingFound } from './say-nothing-found.decide';

const { data: saying } = nothingFound();

describe('saying that nothing listed fits', () => {
  it('keeps the need, the day and who said it, and nothing else', () =>
    given(nothingFoundStream, [])
      .when((state) => sayNothingFound(saying, state))
      .then([nothingFound()]));

  it('counts once a day for each need', () => {
    given(nothingFoundStream, [nothingFound()])
      .when((state) => sayNothingFound(saying, state))
      .then([]);
    given(nothingFoundStream, [nothingFound()])
      .when((state) => sayNothingFound({ ...saying, need: 'home' }, state))
      .then([nothingFound({ need: 'home' })]);
  });

  it('is so again on a later day, or after it was taken back', () => {
    given(nothingFoundStream, [nothingFound()])
      .when((state) => sayNothingFound({ ...saying, saidOn: '2026-03-09' }, state))
      .then([nothingFound({ saidOn: '2026-03-09' })]);
    given(nothingFoundStream, [nothingFound(), takenBack({ takenBackOn: '2026-03-02' })])
      .when((state) => sayNothingFound(saying, state))
      .then([nothingFound()]);
  });
});
