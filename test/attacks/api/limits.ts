import { gzipSync } from 'node:zlib';
import type { Principal } from '@platform/access-control/principal';
import type { Try } from '../corpus';
import { wayTo } from './fields';
import { A_GOAL, addressOf, send, sendText, wellFormed, written, wroteSince } from './stage';
import type { Stage } from './stage';
import type { WayIn } from './ways-in';

const KIB = 1024;
const FILE =
  '--x\r\nContent-Disposition: form-data; name="text"; filename="a.svg"\r\nContent-Type: image/svg+xml\r\n\r\n<svg/>\r\n--x--';

const person = ({ mine }: Stage): Principal => mine.principalOf({ alone: 'the person' });

/** What is too large, too deep, too long or of another kind than JSON; nothing is written and nothing fails over it. */
export function limitTries(stage: Stage): readonly Try[] {
  const commands = stage.ways.filter(({ method }) => method === 'POST');
  const { requestTimeout, headersTimeout } = stage.app.app.getHttpServer();
  return [
    ...commands.flatMap((way) => bodies(stage, way)),
    ...commands.flatMap((way) => longParts(stage, way)),
    ...stage.ways.flatMap((way) => otherMethods(stage, way)),
    ...pages(stage),
    {
      name: 'limits: a request that arrives a byte at a time',
      run: () => Promise.resolve(![requestTimeout, headersTimeout].every((ms) => ms !== undefined && ms > 0 && ms <= 60_000)),
    },
    {
      name: 'limits: a body of nearly 256 KiB, in time',
      isControl: true,
      run: async () => {
        const way = wayTo(stage, '/api/care-plan/plans/:planId/goals');
        const { ids } = stage.mine;
        const payload = JSON.stringify(A_GOAL).padEnd(255 * KIB, ' ');
        return (await sendText(stage, addressOf(way, ids), person(stage), payload)).status === 201;
      },
    },
  ]; // prettier-ignore
}

function bodies(stage: Stage, way: WayIn): Try[] {
  const usual = JSON.stringify(wellFormed(way, stage.mine.ids));
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const kinds: readonly (readonly [string, string | Buffer, Record<string, string>?])[] = [
    ['more than 256 KiB', usual.padEnd(257 * KIB, ' ')],
    ['objects in objects', `{"a":`.repeat(20_000) + '1' + '}'.repeat(20_000)],
    ['lists in lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a list', `[${usual}]`],
    ['a text', JSON.stringify(usual)],
    ['a file', FILE, { 'content-type': 'multipart/form-data; boundary=x' }],
    ['JSON that says it is text', usual, { 'content-type': 'text/plain' }],
    ['JSON that says it is a form', usual, form],
    ['a form', 'text=Words&role=setup', form],
    ['a binary', usual, { 'content-type': 'application/octet-stream' }],
    ['XML', '<text>Words</text>', { 'content-type': 'application/xml' }],
    ['JSON in gzip', gzipSync(usual), { 'content-encoding': 'gzip' }],
    ['the name of a field twice, and half', `{"a":1,"a":`],
    ['UTF-16', Buffer.from(usual, 'utf16le')],
  ];
  return kinds.map(([name, payload, headers]) => ({
    name: `limits: ${name} at ${way.path}`,
    run: async () => {
      const before = await written(stage);
      const { status } = await sendText(stage, addressOf(way, stage.mine.ids), person(stage), payload, headers);
      return status < 400 || status >= 500 || (await wroteSince(stage, before, person(stage)));
    },
  }));
}

/** Every text and every list of a body, far longer than it may be. */
function longParts(stage: Stage, way: WayIn): Try[] {
  const body = wellFormed(way, stage.mine.ids);
  return Object.entries(body).flatMap(([field, value]) => {
    const first: unknown = [value].flat()[0];
    const long = Array.isArray(value) ? Array.from({ length: 5_000 }, () => first) : 'long '.repeat(40_000);
    if (!Array.isArray(value) && typeof value !== 'string') return [];
    return {
      name: `limits: ${field} far too long at ${way.path}`,
      run: async () => {
        const url = addressOf(way, stage.mine.ids);
        const { status } = await send(stage, way, url, person(stage), { ...body, [field]: long });
        return status < 400 || status >= 500;
      },
    };
  });
}

const OVERRIDES = ['x-http-method-override', 'x-http-method', 'x-method-override'];

/** Another method than the address has; and its own, said in a header or in the address of a GET. */
function otherMethods(stage: Stage, way: WayIn): Try[] {
  const url = addressOf(way, stage.mine.ids);
  const isThere = (method: string) => stage.ways.some((one) => one.path === way.path && one.method === method);
  const ask = async (method: string, at: string, headers: object) => {
    const before = await written(stage);
    const { statusCode } = await stage.app.app.inject({
      ...{ method: method as 'PUT', url: at, payload: JSON.stringify(wellFormed(way, stage.mine.ids)) },
      headers: {
        ...{ 'content-type': 'application/json', 'idempotency-key': 'another method' },
        ...{ 'x-test-principal': JSON.stringify(person(stage)), ...headers },
      },
    });
    return statusCode < 400 || statusCode >= 500 || (await wroteSince(stage, before, person(stage)));
  };
  const others = ['PUT', 'PATCH', 'DELETE', 'TRACE', 'GET'].filter((method) => !isThere(method));
  const overridden = way.method === 'POST' && !isThere('GET') ? OVERRIDES : [];
  return [
    ...others.map((method) => ({ name: `limits: ${method} ${way.path}`, run: () => ask(method, url, {}) })),
    ...overridden.map((header) => ({
      name: `limits: GET ${way.path} with ${header}`,
      run: () => ask('GET', `${url}?_method=POST`, { [header]: 'POST' }),
    })),
  ];
}

/** Whoever asks for a long page gets no longer one than anybody, whatever the page size is called. */
const pages = (stage: Stage): Try[] =>
  stage.ways
    .filter(({ method, path }) => method === 'GET' && !path.includes('/operations'))
    .flatMap((way) =>
      ['per_page', 'limit', 'size', 'pageSize', 'first', 'take'].map((name) => ({
        name: `limits: ${name}=100000 at ${way.path}`,
        run: async () => {
          const by = stage.mine.principalOf({ role: 'service-manager', relation: 'key worker' });
          const url = addressOf(way, stage.theirs.ids);
          const { status, body } = await send(stage, way, `${url}?${name}=100000`, by);
          if (status >= 400) return status >= 500;
          return longestList(body) > longestList((await send(stage, way, url, by)).body);
        },
      })),
    );

function longestList(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? value.length : 0;
  return Math.max(own, ...Object.values(value).map(longestList));
}
