import { given } from '@platform/decider/given-when-then';
import { answered, asked, AT, overdue } from '../../domain/correction/correction.fixtures';
import { correctionStream } from '../../domain/correction/correction.state';
import { tellOfOverdueCorrection } from './tell-of-overdue-correction.decide';

const tell =
  (toldAt = overdue().data.toldAt) =>
  (state: typeof correctionStream.initial) =>
    tellOfOverdueCorrection({ ...overdue().data, toldAt }, state);

describe('telling that an answer is overdue', () => {
  it('is done when the day has come', () => given(correctionStream, [asked()]).when(tell()).then([overdue()]));

  it('is not done before, twice, or when it was answered', () => {
    given(correctionStream, [asked()]).when(tell(AT)).thenNothing();
    given(correctionStream, [asked(), overdue()]).when(tell()).thenNothing();
    given(correctionStream, [asked(), answered()]).when(tell()).thenNothing();
    given(correctionStream, []).when(tell()).thenNothing();
  });
});
