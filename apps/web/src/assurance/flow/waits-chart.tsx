import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, XAxis, YAxis } from 'recharts';

export type WaitBar = { waitsFor: string; within: number; over: number };

/** One bar for each of the four; those who waited for long are hatched, so that the parts are not told by colour. */
export function WaitsChart({ bars, says }: { bars: WaitBar[]; says: string }) {
  return (
    <div role="img" aria-label={says} className="lw-chart">
      <ResponsiveContainer width="100%" height={70 * bars.length + 80}>
        <BarChart
          data={bars}
          layout="vertical"
          margin={{ top: 8, right: 24, bottom: 8, left: 0 }}
          accessibilityLayer={false}
        >
          <defs>
            {/* eslint-disable-next-line plain-words/words -- a word of SVG */}
            <pattern id="lw-hatched" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="8" height="8" fill="#ffffff" />
              <rect width="4" height="8" fill="#003087" />
            </pattern>
          </defs>
          <CartesianGrid stroke="#d8dde0" strokeDasharray="2 4" horizontal={false} />
          <XAxis type="number" allowDecimals={false} tick={{ fontSize: 14, fill: '#212b32' }} />
          <YAxis type="category" dataKey="waitsFor" width={110} tick={{ fontSize: 14, fill: '#212b32' }} />
          <Legend />
          <Bar dataKey="within" name="For up to 28 days" stackId="waits" fill="#005eb8" isAnimationActive={false} />
          <Bar
            dataKey="over"
            name="For more than 28 days"
            stackId="waits"
            fill="url(#lw-hatched)"
            stroke="#003087"
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
