import { given } from '@platform/decider/given-when-then';
import { held, lifted } from '../../domain/erasure/erasure.fixtures';
import { erasureStream } from '../../domain/erasure/erasure.state';
import { liftLegalHold } from './lift-legal-hold.decide';

const lift = (state: typeof erasureStream.initial) => liftLegalHold(lifted().data, state);

describe('lifting a legal hold', () => {
  it('lets an erasure be asked for again', () => given(erasureStream, [held()]).when(lift).then([lifted()]));

  it('is refused of one that does not stand', () => {
    given(erasureStream, []).when(lift).thenRefused('hold-not-there');
    given(erasureStream, [held(), lifted()]).when(lift).thenRefused('hold-not-there');
  });
});
