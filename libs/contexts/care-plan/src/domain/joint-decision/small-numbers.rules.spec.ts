import fc from 'fast-check';
import { FEWEST_SHOWN, shownOf } from './small-numbers.rules';

const counted = { kind: 'step-down', taken: 40, withDissent: 9, inEmergency: 6, implementedInTime: 25, notInTime: 10 };

describe('what is shown of counts', () => {
  it('is all of it when nobody could be recognised', () => expect(shownOf(counted)).toEqual(counted));

  it('is nothing of a kind with fewer than five', () =>
    expect(Object.values(shownOf({ ...counted, taken: 4, implementedInTime: 4, notInTime: 0 })).slice(1)).toEqual(
      Array.from({ length: 5 }, () => null),
    ));

  it('hides a number of which the rest would be small', () =>
    expect(shownOf({ ...counted, withDissent: 38 })).toMatchObject({ taken: 40, withDissent: null }));

  it('never lets anybody find a number from one to four, from what is shown and what they add up to', () => {
    const count = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(count, count, count, count, count, (inTime, late, due, dissent, emergency) => {
        const taken = inTime + late + due;
        const all = { kind: 'other', taken, implementedInTime: inTime, notInTime: late };
        const shown = shownOf({
          ...all,
          withDissent: Math.min(dissent, taken),
          inEmergency: Math.min(emergency, taken),
        });
        const { kind: _kind, taken: whole, ...parts } = shown;
        const numbers = Object.values(parts).filter((one) => one !== null);
        for (const one of numbers) {
          expect(one).toBeGreaterThanOrEqual(FEWEST_SHOWN);
          expect(isFound((whole ?? 0) - one)).toBe(false);
        }
        const { implementedInTime, notInTime } = parts;
        if (implementedInTime !== null && notInTime !== null) {
          expect(isFound((whole ?? 0) - implementedInTime - notInTime)).toBe(false);
        }
      }),
    );
  });
});

const isFound = (rest: number): boolean => rest > 0 && rest < FEWEST_SHOWN;
