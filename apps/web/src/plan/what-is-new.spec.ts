import type { LastChange } from '../answers/care-plan';
import { newTo } from './what-is-new';

const change = (revision: string, by: string | null, field = 'due'): LastChange => ({
  ...{ kind: 'action', id: 'a', field, by, at: '2026-03-02T09:00:00.000Z', revision },
});

describe('what is new to whoever looks', () => {
  it('is what others changed after what they read, newest first', () => {
    const all = [change('3', 'grace'), change('9', 'amara', 'owner'), change('10', 'grace', 'text')];
    expect(newTo(['sam', null], '3', all).map(({ revision }) => revision)).toEqual(['10', '9']);
  });

  it('is nothing of their own, nor of nobody', () =>
    expect(newTo(['sam', 'grace'], '3', [change('4', 'grace'), change('5', null)])).toEqual([]));
});
