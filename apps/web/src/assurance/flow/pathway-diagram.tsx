import { ResponsiveContainer, Sankey } from 'recharts';
import type { SankeyLinkProps, SankeyNodeProps } from 'recharts';
import type { PathwayStep } from './pathway-steps';

/** Darker and less broken for those who went on sooner; the table beside it says the same in words. */
const STROKES: Record<string, { stroke: string; opacity: number }> = {
  'within 7 days': { stroke: '#005eb8', opacity: 0.55 },
  'after 8 to 28 days': { stroke: '#41b6e6', opacity: 0.55 },
  'after more than 28 days': { stroke: '#768692', opacity: 0.55 },
};
const ANY_TIME = { stroke: '#005eb8', opacity: 0.4 };

/** Stages from left to right, and between them bands as wide as the number of people who took that step. */
export function PathwayDiagram({ steps, says }: { steps: PathwayStep[]; says: string }) {
  const names = [...new Set(steps.flatMap(({ from, to }) => [from, to]))];
  const data = {
    nodes: names.map((name) => ({ name })),
    links: steps.map(({ from, to, people, band }) => ({
      ...{ source: names.indexOf(from), target: names.indexOf(to), value: people ?? 0, band },
    })),
  };
  return (
    <>
      <div className="lw-scroll" tabIndex={0} role="region" aria-label="The steps, drawn">
        <div role="img" aria-label={says} className="lw-chart lw-chart--stages">
          <ResponsiveContainer width="100%" height={420}>
            <Sankey
              data={data}
              nodeWidth={12}
              nodePadding={36}
              margin={{ top: 24, right: 24, bottom: 24, left: 8 }}
              node={Stage}
              link={Band}
              accessibilityLayer={false}
            />
          </ResponsiveContainer>
        </div>
      </div>
      <ul className="lw-key">
        {Object.entries(STROKES).map(([band, { stroke, opacity }]) => (
          <li key={band}>
            <svg width="32" height="12" aria-hidden="true">
              <rect width="32" height="12" fill={stroke} opacity={opacity} />
            </svg>{' '}
            {band}
          </li>
        ))}
      </ul>
    </>
  );
}

function Stage({ x, y, width, height, payload }: SankeyNodeProps) {
  const isLast = payload.targetLinks.length === 0;
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} fill="#212b32" />
      <text x={isLast ? x - 6 : x} y={y - 6} textAnchor={isLast ? 'end' : 'start'} fontSize={14} fill="#212b32">
        {payload.name}: {payload.value}
      </text>
    </g>
  );
}

function Band({
  sourceX,
  targetX,
  sourceY,
  targetY,
  sourceControlX,
  targetControlX,
  linkWidth,
  payload,
}: SankeyLinkProps) {
  const band = (payload as { band?: string }).band ?? '';
  const { stroke, opacity } = STROKES[band] ?? ANY_TIME;
  return (
    <path
      d={`M${sourceX},${sourceY} C${sourceControlX},${sourceY} ${targetControlX},${targetY} ${targetX},${targetY}`}
      fill="none"
      stroke={stroke}
      strokeOpacity={opacity}
      strokeWidth={Math.max(1, linkWidth)}
    />
  );
}
