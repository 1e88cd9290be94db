import { lazy, Suspense } from 'react';
import type { Point, Rule, Signal } from './control-limits';
import { limitsOf, MONTHS_FOR_LIMITS, signalsOf } from './control-limits';

const ControlChart = lazy(async () => ({ default: (await import('./control-chart')).ControlChart }));

const RULE_SAYS: Record<Rule, (up: boolean) => string> = {
  outside: (up) => `is ${up ? 'above the upper' : 'below the lower'} limit`,
  'eight-on-one-side': (up) => `are eight months or more in a row ${up ? 'above' : 'below'} the average`,
  'six-in-one-direction': (up) => `are six months or more that each ${up ? 'rise' : 'fall'}`,
  'two-of-three-near-a-limit': (up) => `hold two months of three close to the ${up ? 'upper' : 'lower'} limit`,
};

function signalSays({ rule, from, to, direction }: Signal, points: Point[]): string {
  const [first, last] = [points[from]?.label ?? '', points[to]?.label ?? ''];
  return `${from === to ? first : `${first} to ${last}`} ${RULE_SAYS[rule](direction === 'up')}.`;
}

/** The chart, and the same in words: what the limits are, and what stands out by which rule. */
export function ControlPart({ title, unit, points }: { title: string; unit: string; points: Point[] }) {
  const limits = limitsOf(points);
  const signals = limits ? signalsOf(points, limits) : [];
  const sentences = signals.map((signal) => signalSays(signal, points));
  const about = limits
    ? `The average is ${round(limits.middle)} ${unit}. By chance alone nearly all months would lie between ${round(limits.lower)} and ${round(limits.upper)}.`
    : `No limits yet: they are drawn from ${MONTHS_FOR_LIMITS} months that are shown. Of fewer they would say more about chance than about the service.`;
  return (
    <>
      <Suspense fallback={<p>Drawing…</p>}>
        <ControlChart
          points={points}
          limits={limits}
          signals={signals}
          says={[`${title}, ${unit}.`, about, ...sentences].join(' ')}
        />{' '}
        {/* prettier-ignore */}
      </Suspense>
      <p>{about}</p>
      {limits && sentences.length === 0 && (
        <p>No month stands out. A rise or fall within the limits needs no explanation, and is no success or failure.</p>
      )}
      {sentences.length > 0 && (
        <>
          <p>
            More than chance is likely to be at work here. It says that something was different, not that it was good or
            bad:
          </p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">How the limits and the rules work</span>
        </summary>
        <div className="nhsuk-details__text">
          <p>
            This is a control chart of single values (XmR). The limits are the average, more and less 2.66 times the
            average step from one month to the next. A month that is not shown is a gap, and no neighbour of another.
          </p>
          <p>Four rules say that more than chance is likely:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>a month outside the limits</li>
            <li>eight months in a row on one side of the average</li>
            <li>six months in a row that each rise, or each fall</li>
            <li>two of three months in the third next to the same limit</li>
          </ul>
          <p>Numbers are to the nearest 5, so small steps may be of the rounding.</p>
        </div>
      </details>
    </>
  );
}

const round = (value: number): number => Math.round(value);
