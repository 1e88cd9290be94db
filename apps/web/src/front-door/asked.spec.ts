import { addressOf, askedFrom, choicesIn, firstHalf, milesOf, queryOf } from './asked';

const NOTHING = askedFrom(new URLSearchParams());

describe('what somebody looks for', () => {
  it('comes back from the address of the page as it was put there', () => {
    const asked = {
      ...{ ...NOTHING, search: 'tea & talk', need: 'grief', near: 'SE1', miles: '3', age: '17', language: 'Polish' },
      ...{ access: true, remote: true, open: '2026-03-02', at: '14:30' },
    };
    expect(askedFrom(addressOf(asked))).toEqual(asked);
    expect(addressOf(NOTHING).toString()).toBe('');
    expect(choicesIn(asked)).toBe(4);
  });

  it('never puts a whole postcode into an address, however it is written', () => {
    for (const written of ['SE1 9AA', 'se19aa', ' Se1  9aA ']) {
      const address = addressOf({ ...NOTHING, near: written });
      expect(address.toString()).toBe('near=SE1');
      expect(queryOf(askedFrom(address), undefined, '')).toBe('near=SE1&within=16093');
    }
    expect(firstHalf('EC1A 1BB')).toBe('EC1A');
    expect(firstHalf('nowhere')).toBe('NOWHERE');
  });

  it('tells where somebody is to about a kilometre, and not in the address', () => {
    const position = { latitude: 51.503399, longitude: -0.119519 };
    expect(queryOf({ ...NOTHING, near: 'SE1' }, position, '')).toBe('latitude=51.50&longitude=-0.12&within=16093');
  });

  it('asks for a time only with a day', () => {
    expect(queryOf(askedFrom(addressOf({ ...NOTHING, open: 'now', at: '10:00' })), undefined, 'next')).toBe(
      'open=now&after=next',
    );
    expect([1609, 1610, 16_100].map(milesOf)).toEqual([0, 1, 10]);
  });
});
