import { dropDrafts, keepDraft, readDraft } from './drafts';
import { forgetIntention, intentionKey } from './intentions';

/** As much of a browser's Storage as is used: values are own properties, as in a browser. */
class TabStorage {
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? String(Reflect.get(this, key)) : null;
  }
  setItem(key: string, value: string): void {
    Reflect.set(this, key, value);
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

beforeEach(() => {
  Object.defineProperty(globalThis, 'sessionStorage', { value: new TabStorage(), configurable: true });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'sessionStorage');
});

describe('the key of an intention', () => {
  const goal = { text: 'Sleep' };

  it('given the same wish again, is the same', () => {
    expect(intentionKey('sam', '/goals', goal, undefined)).toBe(intentionKey('sam', '/goals', { ...goal }, undefined));
  });

  it.each([
    ['other words', 'sam', '/goals', { text: 'Rest' }, undefined],
    ['another address', 'sam', '/actions', goal, undefined],
    ['another revision seen', 'sam', '/goals', goal, '3'],
    ['another account', 'ruth', '/goals', goal, undefined],
  ])('given %s, is another', (_what, owner, path, body, ifMatch) => {
    const first = intentionKey('sam', '/goals', goal, undefined);
    expect(intentionKey(owner, path, body, ifMatch)).not.toBe(first);
  });

  it('given that the wish was answered, is another for the same words', () => {
    const first = intentionKey('sam', '/goals', goal, undefined);
    forgetIntention('sam', '/goals');
    expect(intentionKey('sam', '/goals', goal, undefined)).not.toBe(first);
  });
});

describe('drafts', () => {
  it('belong to one account: clearing keeps only those named', () => {
    keepDraft('sam', 'goal', 'mine');
    keepDraft('anyone', 'introduction', { name: 'Robin' });
    keepDraft('ruth', 'goal', 'hers');
    dropDrafts(['ruth', 'anyone']);
    expect(readDraft('sam', 'goal')).toBeUndefined();
    expect(readDraft('ruth', 'goal')).toBe('hers');
    expect(readDraft('anyone', 'introduction')).toEqual({ name: 'Robin' });
  });

  it('are all gone when nobody is named', () => {
    keepDraft('sam', 'goal', 'mine');
    dropDrafts();
    expect(readDraft('sam', 'goal')).toBeUndefined();
  });

  it('that cannot be read are as if they were not there', () => {
    sessionStorage.setItem('living-well:draft:sam:goal', '{half');
    expect(readDraft('sam', 'goal')).toBeUndefined();
  });
});
