/** One month of a control chart; null where nothing is shown. */
export type Point = { label: string; value: number | null };

export type Limits = { middle: number; lower: number; upper: number };
export type Rule = 'outside' | 'eight-on-one-side' | 'six-in-one-direction' | 'two-of-three-near-a-limit';
export type Signal = { rule: Rule; from: number; to: number; direction: 'up' | 'down' };

/** Of fewer months the limits would say more about chance than about the service. */
export const MONTHS_FOR_LIMITS = 8;
/** Three standard deviations of single values, from the average of how far neighbours are apart (3 / 1.128). */
const FROM_MOVING_RANGE = 2.66;

const mean = (values: number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** The limits of an XmR chart; undefined while too few months are known. A gap is no neighbour. */
export function limitsOf(points: Point[]): Limits | undefined {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const ranges = points.flatMap(({ value }, at) => {
    const before = points[at - 1]?.value ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
  if (known.length < MONTHS_FOR_LIMITS || ranges.length === 0) return undefined;
  const middle = mean(known);
  const reach = FROM_MOVING_RANGE * mean(ranges);
  return { middle, lower: Math.max(0, middle - reach), upper: middle + reach };
}

/** Where more than chance is likely to be at work, by four rules; oldest first. A gap ends every run. */
export function signalsOf(points: Point[], limits: Limits): Signal[] {
  const signals: Signal[] = [];
  for (const direction of ['up', 'down'] as const) {
    const sign = direction === 'up' ? 1 : -1;
    const limit = direction === 'up' ? limits.upper : limits.lower;
    const near = limits.middle + (2 / 3) * (limit - limits.middle);
    const beyond = (edge: number) => (at: number) => {
      const value = points[at]?.value ?? null;
      return value !== null && sign * (value - edge) > 0;
    };
    const follows = (at: number) => {
      const [before, value] = [points[at - 1]?.value ?? null, points[at]?.value ?? null];
      return before !== null && value !== null && sign * (value - before) > 0;
    };
    for (let at = 0; at < points.length; at += 1) {
      if (beyond(limit)(at)) signals.push({ rule: 'outside', from: at, to: at, direction });
    }
    signals.push(...runsOf(points.length, beyond(limits.middle), 8).map((run) => ({ rule: 'eight-on-one-side' as const, direction, ...run }))); // prettier-ignore
    // Five steps in one direction are six months of it.
    signals.push(...runsOf(points.length, follows, 5).map(({ from, to }) => ({ rule: 'six-in-one-direction' as const, direction, from: from - 1, to }))); // prettier-ignore
    for (let to = 2; to < points.length; to += 1) {
      const three = [to - 2, to - 1, to];
      const isNew = beyond(near)(to);
      if (
        isNew &&
        three.filter(beyond(near)).length >= 2 &&
        three.every((at) => (points[at]?.value ?? null) !== null)
      ) {
        signals.push({ rule: 'two-of-three-near-a-limit', from: to - 2, to, direction });
      }
    }
  }
  return signals.toSorted((one, other) => one.to - other.to);
}

/** Unbroken runs of at least so many. */
function runsOf(length: number, holds: (at: number) => boolean, atLeast: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (let from = 0; from < length;) {
    let to = from;
    while (to < length && holds(to)) to += 1;
    if (to - from >= atLeast) runs.push({ from, to: to - 1 });
    from = Math.max(to, from + 1);
  }
  return runs;
}
