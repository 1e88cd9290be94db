import { nameBeingTyped, ownersNamed, wordsOf } from './capture-words';

const owner = (name: string) => ({ practitionerId: name, agencyId: 'agency', name });
const owners = ['Grace Adeyemi', 'Amara Nwosu', 'Graham Bell', 'Ann Lee', 'Ann Leeming'].map(owner);
/** A Sunday. */
const from = '2026-03-01';
const dueOf = (text: string): string | undefined => wordsOf(text, owners, from).dueOn;

describe('a day in words', () => {
  it.each([
    ['ring today', '2026-03-01'],
    ['ring tomorrow', '2026-03-02'],
    ['ring Tuesday', '2026-03-03'],
    ['ring by next tuesday', '2026-03-03'],
    ['ring sunday', '2026-03-08'],
    ['ring in 2 days', '2026-03-03'],
    ['ring in two weeks', '2026-03-15'],
    ['ring in a week', '2026-03-08'],
    ['ring on 3 March', '2026-03-03'],
    ['ring 3rd mar 2027', '2027-03-03'],
    ['ring 28 feb', '2027-02-28'],
    ['ring 5/3', '2026-03-05'],
    ['ring 2026-03-09', '2026-03-09'],
  ])('%s', (text, day) => expect(dueOf(text)).toBe(day));

  it.each(['ring', 'may help', '31 April', 'monthly', 'the 45/3 bus', 'mondays'])('is not in "%s"', (text) =>
    expect(dueOf(text)).toBeUndefined(),
  );

  it('is the last one that is said', () =>
    expect(wordsOf('The meeting on Monday was hard, ring @amara in 2 days', owners, from)).toMatchObject({
      outcome: 'The meeting on Monday was hard, ring',
      dueOn: '2026-03-03',
    }));
});

describe('a captured sentence', () => {
  it('is what is agreed, without who and by when', () =>
    expect(wordsOf('Goes along to housing @Grace Adeyemi by Tuesday.', owners, from)).toEqual({
      carry: undefined,
      outcome: 'Goes along to housing.',
      owner: owner('Grace Adeyemi'),
      dueOn: '2026-03-03',
    }));

  it('names somebody by the beginning of a name that only they have', () => {
    expect(wordsOf('Rings @grace friday', owners, from).owner?.name).toBe('Grace Adeyemi');
    expect(wordsOf('Rings @gra friday', owners, from).owner).toBeUndefined();
    expect(wordsOf('Rings @Ann Leeming friday', owners, from).owner?.name).toBe('Ann Leeming');
    expect(wordsOf('Rings friday', owners, from).owner).toBeUndefined();
  });

  it('may carry the question to the next huddle', () =>
    expect(wordsOf('later: Housing was not here.', owners, from).carry).toBe('Housing was not here.'));
});

describe('a name that is being typed', () => {
  it('is what follows the @ at the end', () => {
    expect(nameBeingTyped('Rings @gra')).toBe('gra');
    expect(nameBeingTyped('Rings @')).toBe('');
    expect(nameBeingTyped('Rings @gra ')).toBeUndefined();
    expect(nameBeingTyped('write to a@b')).toBeUndefined();
    expect(ownersNamed('gra', owners).map(({ name }) => name)).toEqual(['Grace Adeyemi', 'Graham Bell']);
    expect(ownersNamed('bel', owners).map(({ name }) => name)).toEqual(['Graham Bell']);
  });
});
