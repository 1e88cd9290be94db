import { given } from '@platform/decider/given-when-then';
import { held, lifted, requested, stopped } from '../../domain/erasure/erasure.fixtures';
import { erasureStream } from '../../domain/erasure/erasure.state';
import { requestErasure } from './request-erasure.decide';

const ask =
  (more = {}, isKnown = true) =>
  (state: typeof erasureStream.initial) =>
    requestErasure(requested(more).data, state, isKnown);

describe('asking for an erasure', () => {
  it('is kept with why and who asked', () => given(erasureStream, []).when(ask()).then([requested()]));

  it('is refused while a legal hold stands, and says which', () => {
    const refused = given(erasureStream, [held()]).when((state) => {
      const decision = ask()(state);
      expect(decision).toMatchObject({ about: { holdId: 'hold-1', ground: 'inquest' } });
      return decision;
    });
    refused.thenRefused('erasure-held');
  });

  it('may be made once the hold was lifted', () =>
    given(erasureStream, [held(), lifted()]).when(ask()).then([requested()]));

  it('is refused while the same is asked for already, and not once that was stopped', () => {
    given(erasureStream, [requested()])
      .when(ask({ erasureId: 'erasure-2' }))
      .thenRefused('erasure-asked-already');
    given(erasureStream, [requested(), stopped()])
      .when(ask({ erasureId: 'erasure-2' }))
      .then([requested({ erasureId: 'erasure-2' })]);
  });

  it('may be made of one class beside that of another', () => {
    const [plan, story] = [{ informationClass: 'plan' }, { erasureId: 'erasure-2', informationClass: 'story' }];
    given(erasureStream, [requested(plan)])
      .when(ask(story))
      .then([requested(story)]);
  });

  it('is refused of somebody who is not here', () =>
    given(erasureStream, []).when(ask({}, false)).thenRefused('erasure-of-nobody'));
});
