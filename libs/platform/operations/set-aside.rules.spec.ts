import { given } from '../decider/given-when-then';
import type { ParkedSetAside } from './set-aside.rules';
import { defineParkingStream, setAside } from './set-aside.rules';

const stream = defineParkingStream('care-plan');
const asked = (itemId: string): ParkedSetAside['data'] => ({
  parkingId: 'p', kind: 'message', parkedBy: 'care-plan.hearing.v1', itemId, itemType: 'intake.key-worker-named.v1',
  revision: '3', reason: 'told-again-correctly', note: 'The next one says it again.', setAsideBy: 'kit',
  setAsideAt: '2026-03-02T09:00:00.000Z',
}); // prettier-ignore
const was = (itemId: string): ParkedSetAside => ({ type: 'ParkedSetAside', data: asked(itemId) });

describe('setting something parked aside', () => {
  it('is recorded with who, when and why', () =>
    given(stream, [])
      .when((parking) => setAside(asked('one'), parking))
      .then([was('one')]));

  it('is recorded once, however often it is asked for, and each of a stream by itself', () => {
    given(stream, [was('one')])
      .when((parking) => setAside(asked('one'), parking))
      .then([]);
    given(stream, [was('one')])
      .when((parking) => setAside(asked('two'), parking))
      .then([was('two')]);
  });

  it('is kept in streams of the context that it happened in', () => {
    expect(stream.category).toBe('carePlanOperations');
    expect(defineParkingStream('intake').category).toBe('intakeOperations');
  });
});
