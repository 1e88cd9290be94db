import { isInLanguages } from './in-languages';

describe('pages in every language', () => {
  it.each([
    '/',
    '/introduce',
    '/introduce/name',
    '/introduce-someone/receipt',
    '/tell-us',
    '/receipt',
    '/services/12',
    '/paper-form',
    '/nowhere',
  ])('include %s', (path) => expect(isInLanguages(path)).toBe(true));

  it.each(['/my', '/team/take-down', '/sessions', '/join', '/agencies/12'])('do not include %s', (path) =>
    expect(isInLanguages(path)).toBe(false),
  );
});
