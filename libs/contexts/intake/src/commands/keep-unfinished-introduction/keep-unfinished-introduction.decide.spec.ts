import { given } from '@platform/decider/given-when-then';
import { kept, thrownAway } from '../../domain/unfinished-introduction/unfinished-introduction.fixtures';
import { unfinishedIntroductionStream } from '../../domain/unfinished-introduction/unfinished-introduction.state';
import { keepUnfinishedIntroduction } from './keep-unfinished-introduction.decide';

const { keptUntil: until, ...said } = kept().data;
const now = '2026-03-02T09:00:00.000Z';
const keeping =
  (isContinued: boolean, at = now) =>
  (state: Parameters<typeof keepUnfinishedIntroduction>[1]) =>
    keepUnfinishedIntroduction(said, state, { isContinued, now: at });

describe('keeping an unfinished introduction', () => {
  it('keeps it for thirty days', () =>
    given(unfinishedIntroductionStream, [])
      .when(keeping(false))
      .then([kept({ keptUntil: until })]));

  it('counts the thirty days anew each time', () =>
    given(unfinishedIntroductionStream, [kept()])
      .when(keeping(true, '2026-03-12T09:00:00.000Z'))
      .then([kept({ keptUntil: '2026-04-11T09:00:00.000Z' })]));

  it('goes on being of whoever was here before, until they say that they were not', () => {
    const before = { ...said, personBefore: 'person-before' };
    const again = (more: object) => (state: Parameters<typeof keepUnfinishedIntroduction>[1]) =>
      keepUnfinishedIntroduction({ ...said, ...more }, state, { isContinued: true, now });
    given(unfinishedIntroductionStream, [kept()])
      .when(again(before))
      .then([kept({ personBefore: 'person-before' })]);
    given(unfinishedIntroductionStream, [kept({ personBefore: 'person-before' })])
      .when(again({}))
      .then([kept({ personBefore: 'person-before' })]);
    given(unfinishedIntroductionStream, [kept({ personBefore: 'person-before' })])
      .when(again({ personBefore: null }))
      .then([kept()]);
  });

  it('is refused under a code that nothing is kept with, or no more', () => {
    given(unfinishedIntroductionStream, []).when(keeping(true)).thenRefused('receipt-code-unknown');
    given(unfinishedIntroductionStream, [kept()]).when(keeping(true, until)).thenRefused('receipt-code-unknown');
    given(unfinishedIntroductionStream, [kept({ answers: null })])
      .when(keeping(true))
      .thenRefused('receipt-code-unknown');
    given(unfinishedIntroductionStream, [kept(), thrownAway('nobody-came-back')])
      .when(keeping(true))
      .thenRefused('receipt-code-unknown');
  });

  it('is refused once it was sent', () =>
    given(unfinishedIntroductionStream, [kept(), thrownAway('sent')])
      .when(keeping(true))
      .thenRefused('introduction-already-received'));
});
