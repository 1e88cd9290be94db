import { given } from '@platform/decider/given-when-then';
import type { FarewellNoted, IntroductionEvent } from '../../domain/introduction/introduction.events';
import {
  declined,
  handedOverWarmly,
  keyWorkerNamed,
  received,
  receiverAccepted,
} from '../../domain/introduction/introduction.fixtures';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { endOf } from '../../domain/introduction/way-back.rules';
import { noteFarewell } from './note-farewell.decide';

const { introductionId, personId } = received().data;
const heldAt = '2026-09-01T10:00:00.000Z';
const noted: FarewellNoted = { type: 'FarewellNoted', data: { introductionId, personId, heldAt } };
const noting = (history: readonly IntroductionEvent[], more: Partial<FarewellNoted['data']> = {}) =>
  given(introductionStream, history).when((state) => noteFarewell({ ...noted.data, ...more }, state));
const welcomed = [received(), keyWorkerNamed()];

describe('hearing of a farewell', () => {
  it('ends what the introduction led to, so that the person can come back to it', () => {
    const ended = noting(welcomed);
    ended.then([noted]);
    expect(ended.thenState()).toMatchObject({ status: 'welcomed', farewellAt: heldAt });
    expect(endOf(ended.thenState())).toBe(heldAt);
  });

  it('begins the way back of whoever was handed over with the farewell', () => {
    const ended = noting([...welcomed, receiverAccepted(), handedOverWarmly()]);
    ended.then([noted]);
    expect(endOf(ended.thenState())).toBe(heldAt);
  });

  it('is noted once, of whom it is about, and takes nothing from the person’s own choice', () => {
    noting([...welcomed, noted]).then([]);
    noting(welcomed, { personId: 'another' }).then([]);
    noting([received()]).then([]);
    noting([...welcomed, declined()]).then([]);
  });
});
