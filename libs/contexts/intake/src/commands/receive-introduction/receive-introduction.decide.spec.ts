import { given } from '@platform/decider/given-when-then';
import { languageChosen, received } from '../../domain/introduction/introduction.fixtures';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { kept, thrownAway } from '../../domain/unfinished-introduction/unfinished-introduction.fixtures';
import { evolve } from '../../domain/unfinished-introduction/unfinished-introduction.state';
import { receiveIntroduction } from './receive-introduction.decide';

const { data: introduction } = received();
const now = introduction.receivedAt;
const said = { introduction, language: null };
const keptOne = evolve({ status: 'none' }, kept());

describe('receiving an introduction', () => {
  it('keeps what the person said, as they said it', () =>
    given(introductionStream, [])
      .when((state) => receiveIntroduction(said, state, now))
      .then([received()]));

  it('keeps the language in which they said it', () =>
    given(introductionStream, [])
      .when((state) => receiveIntroduction({ introduction, language: 'cy' }, state, now))
      .then([received(), languageChosen('cy')]));

  it('is refused when this introduction was received before, also from another device', () =>
    given(introductionStream, [received()])
      .when((state) => receiveIntroduction(said, state, now, evolve(keptOne, thrownAway('sent'))))
      .thenRefused('introduction-already-received'));

  it('goes on with one that was kept unfinished', () =>
    given(introductionStream, [])
      .when((state) => receiveIntroduction(said, state, now, keptOne))
      .then([received()]));

  it('is refused under a code that nothing is kept with, or no more', () => {
    const sending = (unfinished: typeof keptOne, at = now) =>
      given(introductionStream, []).when((state) => receiveIntroduction(said, state, at, unfinished));
    sending({ status: 'none' }).thenRefused('receipt-code-unknown');
    sending(evolve(keptOne, thrownAway('nobody-came-back'))).thenRefused('receipt-code-unknown');
    sending(keptOne, kept().data.keptUntil).thenRefused('receipt-code-unknown');
  });
});
