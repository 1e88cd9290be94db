import { foldEvents, isRefusal } from './decider';
import type { Decision } from './decider';
import { given } from './given-when-then';
import { defineStream } from './stream-definition';

interface Opened {
  readonly type: 'Opened';
  readonly data: { readonly by: string };
}
interface Closed {
  readonly type: 'Closed';
  readonly data: object;
}
const door = defineStream<{ readonly open: boolean; readonly times: number }, Opened | Closed>({
  category: 'door',
  initial: { open: false, times: 0 },
  evolve: (state, { type }) => (type === 'Opened' ? { open: true, times: state.times + 1 } : { ...state, open: false }),
  personal: { Opened: {}, Closed: {} },
  informationClass: 'doors',
});
const opened = (by = 'Sam'): Opened => ({ type: 'Opened', data: { by } });
const closed: Closed = { type: 'Closed', data: {} };
const open =
  (by: string) =>
  ({ open: isOpen, times }: { open: boolean; times: number }): Decision<Opened, 'worn-out'> =>
    times >= 2 ? { refused: 'worn-out', about: { times } } : isOpen ? [] : [opened(by)];

describe('given, when, then', () => {
  it('passes what a rule says and fails anything else', () => {
    const when = () => given(door, []).when(open('Ruth'));
    when().then([opened('Ruth')]);
    expect(() => when().then([opened('Sam')])).toThrow();
    expect(() => when().then([])).toThrow();
    expect(() => when().thenNothing()).toThrow();
    expect(() => when().thenRefused('worn-out')).toThrow();
    expect(() =>
      given(door, [])
        .when((): Decision<Opened, 'a' | 'b'> => ({ refused: 'a' }))
        .thenRefused('b'),
    ).toThrow();
  });

  it('folds the history before it asks', () => {
    given(door, [opened()]).when(open('Ruth')).thenNothing();
    given(door, [opened(), closed])
      .when(open('Ruth'))
      .then([opened('Ruth')]);
    given(door, [opened(), closed, opened(), closed]).when(open('Ruth')).thenRefused('worn-out');
    expect(() =>
      given(door, [opened()])
        .when(open('Ruth'))
        .then([opened('Ruth')]),
    ).toThrow();
  });

  it('adds up to a state, and not from a refusal', () => {
    const state = given(door, [opened(), closed]).when(open('Ruth')).thenState();
    expect(state).toEqual({ open: true, times: 2 });
    const refused = given(door, [opened(), opened()]).when(open('Ruth'));
    expect(() => refused.thenState()).toThrow('Refused with worn-out');
  });

  it('asks a rule once, and leaves the history as it was', () => {
    const history = Object.freeze([Object.freeze(opened())]);
    let asked = 0;
    given(door, history).when(() => {
      asked += 1;
      return [];
    });
    expect(asked).toBe(1);
  });
});

describe('a decision', () => {
  it('is a refusal or a list, and never both', () => {
    expect(isRefusal(open('Ruth')({ open: false, times: 2 }))).toBe(true);
    expect(isRefusal([])).toBe(false);
    expect(isRefusal([opened()])).toBe(false);
  });

  it('folds the same however the history is split', () => {
    const history = [opened(), closed, opened(), closed, opened()];
    const whole = foldEvents(door.evolve, door.initial, history);
    for (let i = 0; i <= history.length; i += 1) {
      const before = foldEvents(door.evolve, door.initial, history.slice(0, i));
      expect(foldEvents(door.evolve, before, history.slice(i))).toEqual(whole);
    }
  });

  it.each(['care-plan', 'Door', 'door 1', ''])('belongs to a stream of a camelCase category, not %p', (category) => {
    expect(() => defineStream({ ...door, category })).toThrow('must be camelCase letters without a hyphen');
  });
});
