import fc from 'fast-check';
import type { Said } from './change.rules';
import { answerChange, firstAndLatest, goalChange, scoreChange } from './change.rules';
import { connectedness } from './connectedness.rules';
import { gad7 } from './gad-7.rules';
import { ons4 } from './ons4.rules';
import { phq9 } from './phq-9.rules';

const telling = { whose: 'your', today: '2026-05-01' } as const;
const on = (day: string, value: number, position = 1n): Said<number> => ({ on: day, position, value });
const fromTo = (first: number, latest: number) => [on('2026-03-03', first), on('2026-04-07', latest, 2n)];

describe('the change between two scores', () => {
  it('is said in one plain sentence', () =>
    expect(scoreChange(phq9, fromTo(18, 11), telling)).toEqual({
      first: 18,
      latest: 11,
      change: -7,
      meaning: 'lower-beyond-chance',
      crossed: null,
      sentence:
        'Between 3 March and 7 April your PHQ-9 went from 18 to 11: 7 points lower, more than chance would explain.',
    }));

  it.each([
    [phq9, 12, 6, 'lower-beyond-chance'],
    [phq9, 12, 7, 'within-chance'],
    [phq9, 12, 17, 'within-chance'],
    [phq9, 12, 18, 'higher-beyond-chance'],
    [gad7, 12, 8, 'lower-beyond-chance'],
    [gad7, 12, 9, 'within-chance'],
    [gad7, 12, 15, 'within-chance'],
    [gad7, 12, 16, 'higher-beyond-chance'],
  ])('of $name from %i to %i is %s', (definition, first, latest, meaning) =>
    expect(scoreChange(definition, fromTo(first, latest), telling)?.meaning).toBe(meaning),
  );

  it.each([
    [phq9, 10, 9, 'now-under'],
    [phq9, 9, 10, 'now-over'],
    [phq9, 10, 27, null],
    [phq9, 9, 0, null],
    [gad7, 8, 7, 'now-under'],
    [gad7, 7, 8, 'now-over'],
  ])('of $name from %i to %i crosses the line: %s', (definition, first, latest, crossed) =>
    expect(scoreChange(definition, fromTo(first, latest), telling)?.crossed).toBe(crossed),
  );

  it('says which line was crossed, and does not call a small change more than it is', () => {
    expect(scoreChange(gad7, fromTo(8, 7), { ...telling, whose: 'the' })?.sentence).toBe(
      'Between 3 March and 7 April the GAD-7 went from 8 to 7: 1 point lower, no more than chance could explain. ' +
        'The line that services use for anxiety is 8: it was there or over, and is now under.',
    );
    expect(scoreChange(phq9, fromTo(4, 10), telling)?.sentence).toBe(
      'Between 3 March and 7 April your PHQ-9 went from 4 to 10: 6 points higher, more than chance would explain. ' +
        'The line that services use for depression is 10: it was under, and is now there or over.',
    );
    expect(scoreChange(phq9, fromTo(11, 11), telling)?.sentence).toBe(
      'Between 3 March and 7 April your PHQ-9 stayed at 11.',
    );
  });

  it('needs two scores, and a measure that has them', () => {
    expect(scoreChange(phq9, [], telling)).toBeNull();
    expect(scoreChange(phq9, [on('2026-03-03', 18)], telling)).toBeNull();
    expect(scoreChange(ons4, fromTo(3, 4), telling)).toBeNull();
  });

  it('never speaks in grades or colours', () => {
    const scores = fc.integer({ min: 0, max: 27 });
    fc.assert(
      fc.property(scores, scores, (first, latest) => {
        const { sentence = '' } = scoreChange(phq9, fromTo(first, latest), telling) ?? {};
        expect(sentence).not.toMatch(/severe|moderate|mild|minimal|risk|red|amber|green|better|worse/i);
      }),
    );
  });
});

describe('the first and the latest', () => {
  const anySaid = fc.uniqueArray(
    fc.record({
      on: fc.constantFrom('2025-12-31', '2026-01-01', '2026-03-03', '2026-04-07'),
      position: fc.bigInt({ min: 1n, max: 10n ** 15n }),
      value: fc.integer({ min: 0, max: 27 }),
    }),
    { selector: ({ position }) => position },
  );

  it('are the same in whatever order the points are given', () => {
    fc.assert(
      fc.property(
        anySaid.chain((said) => fc.tuple(fc.constant(said), fc.shuffledSubarray(said, { minLength: said.length }))),
        ([said, shuffled]) => expect(firstAndLatest(shuffled)).toEqual(firstAndLatest(said)),
      ),
    );
  });

  it('have nothing before the one and nothing after the other, and are two', () => {
    fc.assert(
      fc.property(anySaid, (said) => {
        const pair = firstAndLatest(said);
        expect(pair === null).toBe(said.length < 2);
        if (!pair) return;
        const [first, latest] = pair;
        expect(first).not.toBe(latest);
        for (const one of said) {
          expect(one.on >= first.on && one.on <= latest.on).toBe(true);
          if (one.on === first.on) expect(one.position).toBeGreaterThanOrEqual(first.position);
          if (one.on === latest.on) expect(one.position).toBeLessThanOrEqual(latest.position);
        }
      }),
    );
  });
});

describe('the change of a goal', () => {
  it('is said in one plain sentence', () => {
    expect(goalChange(fromTo(2, 6), telling)).toEqual({
      first: 2,
      latest: 6,
      change: 4,
      sentence: 'Between 3 March and 7 April this goal went from 2 to 6 out of 10: 4 points higher.',
    });
    expect(goalChange([on('2026-03-03', 5), on('2026-03-03', 5, 2n)], telling)?.sentence).toBe(
      'On 3 March this goal stayed at 5 out of 10.',
    );
    expect(goalChange([on('2026-03-03', 5)], telling)).toBeNull();
  });
});

describe('the change of one answer', () => {
  it('is said in the words of the question', () => {
    const [friend] = connectedness.items;
    if (!friend) throw new Error('There are two questions.');
    expect(answerChange(friend, fromTo(0, 1), telling)).toBe(
      'Between 3 March and 7 April the answer to “Do you have a close friend you can talk to?” went from “No” to “Yes”.',
    );
    expect(answerChange(friend, fromTo(1, 1), telling)).toContain('stayed “Yes”');
    expect(answerChange(friend, [on('2026-03-03', 1)], telling)).toBeNull();
  });
});
