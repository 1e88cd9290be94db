import fc from 'fast-check';
import { isInHours, promptingOf } from './safety-prompt.rules';

const now = new Date('2026-03-02T09:00:00.000Z');
const one = (memberId: string, isKeyWorker: boolean, since: string) => ({ memberId, agencyId: `of ${memberId}`, isKeyWorker, since }); // prettier-ignore

describe('whom a prompt is for', () => {
  it('is the key worker, whoever has been there longer', () =>
    expect(promptingOf([one('old', false, '2020-01-01'), one('key', true, '2026-01-01')], now, 60)).toEqual({
      memberId: 'key',
      agencyId: 'of key',
      acknowledgeBy: '2026-03-02T10:00:00.000Z',
    }));

  it('is who has been there the longest when there is no key worker', () =>
    expect(promptingOf([one('new', false, '2026-01-01'), one('old', false, '2020-01-01')], now, 5)).toMatchObject({
      memberId: 'old',
      acknowledgeBy: '2026-03-02T09:05:00.000Z',
    }));

  it('is nobody when nobody is there, and then no minute is waited', () =>
    expect(promptingOf([], now, 60)).toEqual({ memberId: null, agencyId: null, acknowledgeBy: now.toISOString() }));

  it('is the same in whatever order the team is given', () => {
    const member = fc.record({ isKeyWorker: fc.boolean(), since: fc.constantFrom('2020', '2021', '2022', '2023') });
    const team = fc.uniqueArray(member, { selector: ({ isKeyWorker, since }) => `${isKeyWorker} ${since}` });
    fc.assert(
      fc.property(team, (some) => {
        const all = some.map((said, i) => ({ ...said, memberId: String(i), agencyId: null }));
        expect(promptingOf([...all].reverse(), now, 9)).toEqual(promptingOf(all, now, 9));
      }),
    );
  });
});

describe('the hours in which somebody is at work', () => {
  it.each([
    ['2026-03-02T08:59:00.000Z', false],
    ['2026-03-02T09:00:00.000Z', true],
    ['2026-03-02T16:59:00.000Z', true],
    ['2026-03-02T17:00:00.000Z', false],
    ['2026-07-06T08:00:00.000Z', true], // summer time
    ['2026-07-06T16:00:00.000Z', false],
    ['2026-03-07T11:00:00.000Z', false], // Saturday
    ['2026-04-03T11:00:00.000Z', false], // Good Friday
  ])('%s: %s', (at, inHours) => expect(isInHours(new Date(at), 'england')).toBe(inHours));
});
