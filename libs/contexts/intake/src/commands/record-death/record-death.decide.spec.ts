import { given } from '@platform/decider/given-when-then';
import { deathRecorded, declined, keyWorkerNamed, received } from '../../domain/introduction/introduction.fixtures';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { recordDeath } from './record-death.decide';

const { personId: _, ...death } = deathRecorded().data;
const recording =
  (today = '2026-03-04') =>
  (state: Parameters<typeof recordDeath>[1]) =>
    recordDeath(death, state, today);

describe('recording that a person has died', () => {
  it('is possible whatever has become of the introduction, with who said so', () => {
    given(introductionStream, [received()]).when(recording()).then([deathRecorded()]);
    given(introductionStream, [received(), keyWorkerNamed()]).when(recording()).then([deathRecorded()]);
    given(introductionStream, [received(), declined()]).when(recording()).then([deathRecorded()]);
  });

  it('is already so the second time', () =>
    given(introductionStream, [received(), deathRecorded()]).when(recording()).thenNothing());

  it('is refused for a day that has not come, and when nobody was introduced', () => {
    given(introductionStream, [received()]).when(recording('2026-03-01')).thenRefused('died-in-the-future');
    given(introductionStream, []).when(recording()).thenRefused('introduction-not-found');
  });
});
