import { given } from '@platform/decider/given-when-then';
import { answered, asked } from '../../domain/correction/correction.fixtures';
import { correctionStream } from '../../domain/correction/correction.state';
import { askCorrection } from './ask-correction.decide';

const ask =
  (more: Parameters<typeof asked>[0] = {}) =>
  (state: typeof correctionStream.initial) => {
    const { dueAt: _dueAt, ...data } = asked(more).data;
    return askCorrection(data, state);
  };

describe('saying that something is wrong', () => {
  it('is kept in their words, and an answer is owed within twenty-eight days', () =>
    given(correctionStream, []).when(ask()).then([asked()]));

  it('is refused while the same waits for an answer, and not of another part or once it was answered', () => {
    given(correctionStream, [asked()]).when(ask()).thenRefused('correction-asked-already');
    given(correctionStream, [asked()])
      .when(ask({ part: 'about-me' }))
      .then([asked({ part: 'about-me' })]);
    given(correctionStream, [asked(), answered('not-changed')])
      .when(ask())
      .then([asked()]);
  });

  it('keeps words from use that can wait, and nothing by which somebody is kept safe', () => {
    const ofOne = ['goals-and-actions', 'progress'].map((part) => ({ part, entryId: 'one' }));
    for (const wish of [{ part: 'needs' }, ...ofOne]) {
      given(correctionStream, [])
        .when(ask({ ...wish, keptFromUse: true }))
        .then([asked({ ...wish, keptFromUse: true })]);
    }
    for (const part of ['safety-plan', 'about-me', 'everything', 'goals-and-actions', 'progress', 'asks']) {
      given(correctionStream, [])
        .when(ask({ part, keptFromUse: true }))
        .thenRefused('cannot-be-kept-from-use');
    }
  });
});
