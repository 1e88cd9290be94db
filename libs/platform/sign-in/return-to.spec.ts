import fc from 'fast-check';
import { checkReturnTo } from './return-to';

describe('where to go after signing in', () => {
  it.each(['/', '/my/plan', '/team/people/1?tab=plan#goals', '/services?search=a%20b', '/authority'])(
    'takes %s',
    (path) => {
      expect(checkReturnTo(path)).toBe(path);
    },
  );

  it('is the front page when nothing is asked', () => {
    expect([checkReturnTo(undefined), checkReturnTo('')]).toEqual(['/', '/']);
  });

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/x/..//evil.example',
    '/.//evil.example',
    'https://evil.example',
    'evil',
    'javascript:alert(1)',
    '/a\nb',
    '/\t/evil.example',
    ' /my',
    '/auth/sign-in',
    '/auth',
    '/x/../auth/sign-in',
    `/${'a'.repeat(2000)}`,
    ['/my', '/team'],
    { path: '/my' },
    7,
  ])('refuses %j', (value) => {
    expect(checkReturnTo(value)).toBeNull();
  });

  it('never leaves the site, whatever is asked', () => {
    const tricky = fc.string({
      unit: fc.constantFrom('/', '\\', '.', ':', '@', '?', '#', '%', '\t', '\n', 'a', 'evil.example', 'https:'),
    });
    fc.assert(
      fc.property(tricky, (value) => {
        const path = checkReturnTo(value);
        return path === null || new URL(path, 'https://here.example').origin === 'https://here.example';
      }),
      { numRuns: 2000 },
    );
  });
});
