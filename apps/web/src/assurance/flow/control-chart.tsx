import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Limits, Point, Signal } from './control-limits';

const SIZE = 9;
type DotProps = { cx?: number; cy?: number; index?: number };

/** A square for every month, and a larger diamond where a rule speaks: told apart by shape, and by the list beside the chart. */
const dotOf = (signalled: ReadonlySet<number>) =>
  function Dot({ cx, cy, index = 0 }: DotProps) {
    if (cx === undefined || cy === undefined || Number.isNaN(cy)) return <g />;
    const size = signalled.has(index) ? SIZE * 1.8 : SIZE;
    return (
      <rect
        x={cx - size / 2}
        y={cy - size / 2}
        width={size}
        height={size}
        transform={signalled.has(index) ? `rotate(45 ${cx} ${cy})` : undefined}
        fill={signalled.has(index) ? '#ffffff' : '#005eb8'}
        stroke="#005eb8"
        strokeWidth={signalled.has(index) ? 3 : 1}
      />
    );
  };

type ChartProps = { points: Point[]; limits: Limits | undefined; signals: Signal[]; says: string };

/** Months one after the other, with the limits between which chance alone would keep nearly all of them. */
export function ControlChart({ points, limits, signals, says }: ChartProps) {
  const signalled = new Set(signals.flatMap(({ from, to }) => points.flatMap((_, at) => (at >= from && at <= to ? [at] : [])))); // prettier-ignore
  const highest = Math.max(10, limits?.upper ?? 0, ...points.map(({ value }) => value ?? 0));
  const Dot = dotOf(signalled);
  const label = (value: string) => ({ value, position: 'insideTopRight', fontSize: 14, fill: '#212b32' }) as const;
  return (
    <div role="img" aria-label={says} className="lw-chart">
      <ResponsiveContainer width="100%" height={280}>
        <LineChart data={points} margin={{ top: 16, right: 24, bottom: 8, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke="#d8dde0" strokeDasharray="2 4" vertical={false} />
          <XAxis dataKey="label" tick={{ fontSize: 14, fill: '#212b32' }} tickMargin={8} interval="preserveStartEnd" />
          <YAxis
            domain={[0, Math.ceil((highest * 1.1) / 10) * 10]}
            width={44}
            allowDecimals={false}
            tick={{ fontSize: 14, fill: '#212b32' }}
          />
          {limits && <ReferenceLine y={limits.middle} stroke="#4c6272" strokeWidth={2} label={label('Average')} />}
          {limits && (
            <ReferenceLine y={limits.upper} stroke="#4c6272" strokeDasharray="8 6" label={label('Upper limit')} />
          )}
          {limits && limits.lower > 0 && (
            <ReferenceLine y={limits.lower} stroke="#4c6272" strokeDasharray="8 6" label={label('Lower limit')} />
          )}
          <Line
            dataKey="value"
            stroke="#005eb8"
            strokeWidth={2}
            isAnimationActive={false}
            dot={<Dot />}
            activeDot={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
