import fc from 'fast-check';
import { scoreChange } from './change.rules';
import type { MeasureDefinition } from './definition.rules';
import { gad7 } from './gad-7.rules';
import { phq9 } from './phq-9.rules';
import { reliableRecovery } from './recovery.rules';

const telling = { whose: 'the', today: '2026-05-01' } as const;
const changed = (definition: MeasureDefinition, [first, latest]: readonly [number, number]) => ({
  definition,
  pair: scoreChange(
    definition,
    [
      { on: '2026-03-03', position: 1n, value: first },
      { on: '2026-04-07', position: 2n, value: latest },
    ],
    telling,
  ),
});
const ruleOf = (phq: readonly [number, number], gad: readonly [number, number]) =>
  reliableRecovery(changed(phq9, phq), changed(gad7, gad));

describe('the rule for PHQ-9 and GAD-7 together', () => {
  it.each([
    ['over both, under both, both lower', [16, 9], [12, 7], true, true],
    ['over PHQ-9 alone', [10, 4], [7, 7], true, true],
    ['over GAD-7 alone', [9, 9], [8, 4], true, true],
    ['lower by a point less than chance', [10, 5], [7, 5], true, false],
    ['one is at its line now', [16, 10], [12, 7], true, false],
    ['the other is at its line now', [16, 9], [12, 8], true, false],
    ['the other rose by more than chance', [16, 9], [3, 7], true, false],
    ['the other rose by no more than chance', [16, 9], [4, 7], true, true],
    ['under both at first', [9, 0], [7, 0], false, false],
  ] as const)('%s', (_what, phq, gad, startedOver, holds) =>
    expect(ruleOf(phq, gad)).toMatchObject({ startedOver, holds }),
  );

  it('says nothing unless both are paired', () => {
    const once = { definition: gad7, pair: null };
    expect(reliableRecovery(changed(phq9, [16, 4]), once)).toBeNull();
    expect(reliableRecovery({ definition: phq9, pair: null }, changed(gad7, [16, 4]))).toBeNull();
  });

  it('never holds for what is over a line now, and not for what was under both; and is said without a grade', () => {
    const [phq, gad] = [fc.integer({ min: 0, max: 27 }), fc.integer({ min: 0, max: 21 })];
    fc.assert(
      fc.property(phq, phq, gad, gad, (p1, p2, g1, g2) => {
        const told = ruleOf([p1, p2], [g1, g2]);
        if (p2 >= 10 || g2 >= 8 || (p1 < 10 && g1 < 8)) expect(told?.holds).toBe(false);
        expect(told?.holds).toBe((p1 >= 10 || g1 >= 8) && p2 < 10 && g2 < 8 && (p1 - p2 >= 6 || g1 - g2 >= 4) && p2 - p1 < 6 && g2 - g1 < 4); // prettier-ignore
        expect(told?.sentence).not.toMatch(/severe|moderate|mild|risk|case\b|better|worse|recover/i);
      }),
    );
  });
});
