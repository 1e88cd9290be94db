import type { Principal } from '@platform/access-control/principal';
import type { Try } from '../corpus';
import { wayTo } from './fields';
import { addressOf, send, wellFormed } from './stage';
import type { Said, Stage } from './stage';
import type { WayIn } from './ways-in';

/** What means something to SQL, to a terminal, to a shell, to a template or to a path, and nothing to us. */
export const MEANT_FOR_ANOTHER: readonly string[] = [
  ...[
    "' OR '1'='1",
    "'; DROP SCHEMA care_plan CASCADE; --",
    '" OR ""="',
    "\\'; SELECT pg_sleep(9); --",
    '$1',
    '$$; $$',
  ],
  ...['{"a","b"}', '(1,"x")', "E'\\x27", '\u02bc OR 1=1 --', '%', '_', '\\', '%_\\%', '/* */ --', '1::int; --'],
  ...['${7*7}', '{{7*7}}', '#{7*7}', '$(touch x)', '`touch x`', '; touch x', '| touch x', '=1+1', '@SUM(1+1)'],
  ...['../../../etc/passwd', '..\\..\\windows', '%2e%2e%2f', '/etc/passwd', 'file:///etc/passwd', 'a%00b'],
  ...['one\r\nSet-Cookie: a=b', 'two\nlevel=50', '\u001b[31mred\u001b[0m', '\u2028\u2029\u0085', '\u202eright to left'],
  ...['*)(uid=*', '<!ENTITY x SYSTEM "file:///etc/passwd">', '{"$ne":null}', '[object Object]', 'NaN', '-0', '1e999'],
];

export function injectionTries(stage: Stage): readonly Try[] {
  return [
    ...stage.ways.flatMap((way) => inBody(stage, way)),
    ...stage.ways.flatMap((way) => oddTimes(stage, way)),
    ...stage.ways.flatMap((way) => inAddress(stage, way)),
    ...inSearch(stage),
    ...inHeaders(stage),
    ...MEANT_FOR_ANOTHER.map((text) => comesBack(stage, text)),
    {
      name: 'injections: a search for words that are there',
      isControl: true,
      run: async () => (await search(stage, 'Walk and')) > 0,
    },
  ];
}

const team = ({ mine }: Stage): Principal => mine.principalOf({ role: 'clinician', relation: 'key worker' });
const isFault = ({ status }: Said): boolean => status >= 500;

/** Nothing fails over it, and nothing that it holds is told to the log. */
async function troubles(stage: Stage, ask: () => Promise<Said>): Promise<boolean> {
  const from = stage.app.logged.length;
  return isFault(await ask()) || stage.app.logged.length > from;
}

/** Every text of a body at once. */
function inBody(stage: Stage, way: WayIn): Try[] {
  if (way.method !== 'POST' || !way.body) return [];
  return MEANT_FOR_ANOTHER.map((text) => ({
    name: `injections: ${JSON.stringify(text)} in every text at ${way.path}`,
    run: () =>
      troubles(stage, () => {
        const body = withText(wellFormed(way, stage.mine.ids), text) as object;
        return send(stage, way, addressOf(way, stage.mine.ids), team(stage), body);
      }),
  }));
}

function withText(value: unknown, text: string): unknown {
  if (typeof value === 'string') return value.includes(' ') ? text : value;
  if (Array.isArray(value)) return value.map((one) => withText(one, text));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withText(inner, text)]));
}

/** All of ISO 8601, and not what a calendar in a program reads. */
const ODD_TIMES = [
  ...[
    '2026-W10-1',
    '2026-069',
    '20260310',
    '20260310T090000Z',
    '2026-03-10T09Z',
    '2026-03-10T0900Z',
    '2026-W10-1T09:00Z',
  ],
  ...[
    '2026-069T09:00:00Z',
    '2026-03-10T09:00:00,5Z',
    '2026-03-10T24:00:00Z',
    '9999-12-31T23:59:59-23:59',
    '0000-01-01',
  ],
  ...[
    '-271821-04-19',
    '+275760-09-14T00:00:00Z',
    '2026-02-29',
    '2026-03-10 09:00:00Z',
    '2026-03-10T09:00:00+14',
    '1e10',
  ],
];

function oddTimes(stage: Stage, way: WayIn): Try[] {
  const body = wellFormed(way, stage.mine.ids);
  const { today, soon, now } = stage.mine.ids;
  const fields = Object.keys(body).filter((field) => [today, soon, now].some((time) => time === body[field]));
  return fields.flatMap((field) =>
    ODD_TIMES.map((time) => ({
      name: `injections: ${time} as ${field} at ${way.path}`,
      run: () =>
        troubles(stage, () =>
          send(stage, way, addressOf(way, stage.mine.ids), team(stage), { ...body, [field]: time }),
        ),
    })),
  );
}

/** In the place of every id of an address: no such thing is there. */
function inAddress(stage: Stage, way: WayIn): Try[] {
  if (!way.path.includes(':')) return [];
  return MEANT_FOR_ANOTHER.map((text) => ({
    name: `injections: ${JSON.stringify(text)} in the address of ${way.method} ${way.path}`,
    run: async () => {
      const url = way.path.replaceAll(/:[A-Za-z]+/g, encodeURIComponent(text));
      let answer: Said | undefined;
      const failed = await troubles(
        stage,
        async () => (answer = await send(stage, way, url, team(stage), wellFormed(way, stage.mine.ids))),
      );
      return failed || (answer?.status ?? 500) < 400;
    },
  }));
}

async function search(stage: Stage, text: string): Promise<number> {
  const way = wayTo(stage, '/api/provider-directory/listings', 'GET');
  const { status, body } = await send(stage, way, `${way.path}?search=${encodeURIComponent(text)}`, team(stage));
  return status === 200 ? (body as unknown[]).length : 0;
}

const wordsIn = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** A search finds words that are there and nothing besides: as much as the bare words do, and nothing where there is no word. */
const inSearch = (stage: Stage): Try[] =>
  MEANT_FOR_ANOTHER.map((text) => ({
    name: `injections: a search for ${JSON.stringify(text)}`,
    run: async () => {
      const words = wordsIn(text);
      return (await search(stage, text)) > (words === '' ? 0 : await search(stage, words));
    },
  }));

const HEADERS = ['user-agent', 'traceparent', 'x-request-id', 'x-forwarded-for', 'x-forwarded-host', 'host', 'referer'];

/** In the headers that others make logs and addresses of: neither told nor answered. */
const inHeaders = (stage: Stage): Try[] =>
  HEADERS.flatMap((header) =>
    MEANT_FOR_ANOTHER.filter((text) => text.length > 4).map((text) => ({
      name: `injections: ${JSON.stringify(text)} in ${header}`,
      run: async () => {
        const way = wayTo(stage, '/api/care-plan/my-people', 'GET');
        let answer: Said | undefined;
        const ask = async () => (answer = await send(stage, way, way.path, team(stage), {}, { [header]: text }));
        return (
          (await troubles(stage, ask)) || JSON.stringify(answer?.headers).includes(JSON.stringify(text).slice(1, -1))
        );
      },
    })),
  );

/** What is kept as somebody’s words comes back as they wrote it. */
function comesBack(stage: Stage, text: string): Try {
  return {
    name: `injections: ${JSON.stringify(text)} is kept as other words`,
    run: async () => {
      const { ids } = stage.mine;
      const by = stage.mine.principalOf({ alone: 'the person' });
      const goals = wayTo(stage, '/api/care-plan/plans/:planId/goals');
      const { status } = await send(stage, goals, addressOf(goals, ids), by, { text });
      if (status === 400) return false;
      const plan = wayTo(stage, '/api/care-plan/people/:personId/plan', 'GET');
      const { body } = await send(stage, plan, addressOf(plan, ids), by);
      return !(body as { goals: readonly { text: string }[] }).goals.some((goal) => goal.text === text);
    },
  };
}
