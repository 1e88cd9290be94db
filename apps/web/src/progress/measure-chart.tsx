import { CartesianGrid, LabelList, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { MeasurePoint } from '../answers/outcomes';
import { dayLabel } from '../dates';

const SQUARE = 10;

type DotProps = { cx?: number; cy?: number; index?: number };

/** Squares, so that the points are told from the line by shape and not by colour. */
const Square = ({ cx = 0, cy = 0 }: DotProps) => (
  <rect x={cx - SQUARE / 2} y={cy - SQUARE / 2} width={SQUARE} height={SQUARE} fill="#005eb8" stroke="#ffffff" />
);

/** The scores of one measure, one after the other. `says` is the same in a sentence, for those who do not see it. */
export function MeasureChart({ points, says, highest }: { points: MeasurePoint[]; says: string; highest: number }) {
  const shown = points.flatMap((point) =>
    point.score === null ? [] : [{ on: dayLabel(point.completedOn), score: point.score }],
  );
  return (
    <div role="img" aria-label={says} className="lw-chart">
      <ResponsiveContainer width="100%" height={220}>
        <LineChart data={shown} margin={{ top: 24, right: 24, bottom: 8, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke="#d8dde0" strokeDasharray="2 4" />
          <XAxis
            dataKey="on"
            tick={{ fontSize: 14, fill: '#212b32' }}
            tickMargin={8}
            padding={{ left: 24, right: 24 }}
            interval="preserveStartEnd"
          />
          <YAxis domain={[0, highest]} width={36} allowDecimals={false} tick={{ fontSize: 14, fill: '#212b32' }} />
          <Line
            dataKey="score"
            stroke="#005eb8"
            strokeWidth={3}
            isAnimationActive={false}
            dot={<Square />}
            activeDot={false}
          >
            <LabelList dataKey="score" position="top" offset={12} fontSize={16} fontWeight={600} fill="#212b32" />
          </Line>
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
