import { given } from '@platform/decider/given-when-then';
import {
  awarenessRecorded,
  introducerNamed,
  introducerUpdated,
  received,
  takenDown,
} from '../../domain/introduction/introduction.fixtures';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { takeDownIntroduction } from './take-down-introduction.decide';

const { saidBy, takenDownBy, takenDownAt: now } = takenDown().data;
const { data: introduction } = received({ via: 'phone' });
const by = { saidBy, takenDownBy, now };

describe('taking down an introduction', () => {
  it('keeps when it came, who said it, and who wrote it down when', () =>
    given(introductionStream, [])
      .when((state) => takeDownIntroduction({ introduction, language: null }, by, state))
      .then([received({ via: 'phone' }), takenDown()]));

  it('keeps who spoke for the person, and that the worker heard whether the person knows', () => {
    const { introductionId: _, personId: __, ...introducer } = introducerNamed().data;
    const awareness = { awareness: 'knows' as const, why: null };
    given(introductionStream, [])
      .when((state) => takeDownIntroduction({ introduction, language: null, introducer, awareness }, by, state))
      .then([
        received({ via: 'phone' }),
        takenDown(),
        introducerNamed(),
        awarenessRecorded({ ...awareness, recordedBy: takenDownBy }),
        introducerUpdated('landed', now),
      ]);
  });

  it('is refused when it is said to have come later than now', () => {
    const tomorrow = { ...introduction, receivedAt: '2026-03-04T09:00:00.000Z' };
    given(introductionStream, [])
      .when((state) => takeDownIntroduction({ introduction: tomorrow, language: null }, by, state))
      .thenRefused('received-in-the-future');
  });
});
