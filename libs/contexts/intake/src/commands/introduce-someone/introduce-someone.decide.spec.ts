import { given } from '@platform/decider/given-when-then';
import {
  awarenessRecorded,
  introducerNamed,
  introducerUpdated,
  received,
} from '../../domain/introduction/introduction.fixtures';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { introduceSomeone } from './introduce-someone.decide';

const { data: introduction } = received({ via: 'introduced' });
const { introductionId: _, personId: __, ...introducer } = introducerNamed().data;
const { awareness, why } = awarenessRecorded().data;
const said = { introduction, language: null, introducer, awareness: { awareness, why } };
const introducing = (state: Parameters<typeof introduceSomeone>[1]) =>
  introduceSomeone(said, state, introduction.receivedAt);

describe('introducing somebody', () => {
  it('keeps who did, whether the person knows, and that it landed', () =>
    given(introductionStream, [])
      .when(introducing)
      .then([received({ via: 'introduced' }), introducerNamed(), awarenessRecorded(), introducerUpdated('landed')]));

  it('takes it that the person does not know yet when nobody said', () =>
    given(introductionStream, [])
      .when((state) => introduceSomeone({ introduction, language: null, introducer }, state, introduction.receivedAt))
      .then([
        received({ via: 'introduced' }),
        introducerNamed(),
        awarenessRecorded({ why: null }),
        introducerUpdated('landed'),
      ]));

  it('is refused when this introduction was received before', () =>
    given(introductionStream, [received()]).when(introducing).thenRefused('introduction-already-received'));
});
