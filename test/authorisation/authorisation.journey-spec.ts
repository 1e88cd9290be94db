import { ModulesContainer } from '@nestjs/core';
import type { InstanceWrapper } from '@nestjs/core/injector/instance-wrapper';
import { PATH_METADATA } from '@nestjs/common/constants';
import type { AssuranceContext } from '@contexts/assurance';
import { audienceHere } from '@platform/http/live-audience';
import type { ContextApp } from '@platform/testing/context-app';
import { someone } from '@platform/testing/context-app';
import { fieldsOf } from './fields';
import type { ReaderName } from './readers';
import { READER_NAMES, readerAs } from './readers';
import { requestFor } from './requests';
import type { Standing } from './standings';
import { nameOf, PARTS, standings } from './standings';
import type { Line } from './the-table';
import { differences, personQueries, wayInOf, written as shownToWhom } from './the-fields';
import { byItself, freshness, lines, may, told, unknownNames } from './the-table';
import { CONTEXTS, elsewhere, startProduct } from './product';
import type { World } from './world';
import { WorldBuilder } from './world';

const keyOf = ({ method, path }: Pick<Line, 'method' | 'path'>) => `${method} ${path}`;
/** After these somebody may have joined, taken over or opened the record, so a world is made for each of these alone. */
const ITS_OWN_WORLD = [
  '/introductions/:introductionId/',
  '/asks/:askId/accept',
  '/hand-overs/:handOverId/accept',
  '/hand-overs/:handOverId/',
  '/people/:personId/emergency',
] as const;
const SAID = {
  'When the person has said no': 'no',
  'When law goes before that': 'no, and law goes before it',
} as const;
const saidIn = ({ section }: Line) => SAID[section as keyof typeof SAID];
/** The world in which everything else is asked for. */
const LAST = '3';
const isAboutAll = ({ path }: Line) => path.startsWith('/api/assurance/') && !path.includes('operations');
const itsOwnWorld = ({ method, path }: Line) =>
  method === 'POST' ? ITS_OWN_WORLD.find((part) => path.includes(part)) : undefined;
/** What reads the whole record is asked for while there is little of it; then whoever left within 28 days has to stay so. */
const turnOf = (line: Line) => {
  if (isAboutAll(line)) return 0;
  if (itsOwnWorld(line)) return 1;
  return saidIn(line) ? 2 : Number(LAST);
};
/** Who is told which door is right, because they know by name that the person is here. */
const KNOW_OF_THEM = lines.find(({ path, shows }) => path === '/api/identity/people' && shows !== undefined)?.who ?? [];
const METHODS = ['GET', 'POST'] as const;

/** Every way in that a controller of the product offers. */
function waysIn(app: ContextApp): string[] {
  const controllers = [...app.app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    if (!metatype || !/^[/]?(api|oruk)/.test(String(Reflect.getMetadata(PATH_METADATA, metatype)))) return [];
    const base = String(Reflect.getMetadata(PATH_METADATA, metatype));
    const prototype = metatype.prototype as Readonly<Record<string, unknown>>;
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const handler = name === 'constructor' ? undefined : prototype[name];
      const path: unknown = typeof handler === 'function' ? Reflect.getMetadata(PATH_METADATA, handler) : undefined;
      if (typeof handler !== 'function' || path === undefined) return [];
      const method = METHODS[Number(Reflect.getMetadata('method', handler))] ?? 'another method';
      const [first] = [path].flat() as string[];
      return [`${method} /${[base, first].map((part) => part?.replace(/^\/|\/$/g, '')).filter(Boolean).join('/')}`]; // prettier-ignore
    });
  });
}

const AT_ONCE = 8;

async function together<Item>(items: readonly Item[], ask: (item: Item) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE)
    await Promise.all(items.slice(from, from + AT_ONCE).map(ask));
}

describe('who may do what', () => {
  let app: ContextApp;
  let builder: WorldBuilder;
  const worlds = new Map<string, Promise<World>>();
  /** The world of a line: the same for lines after which everybody stands where they stood. */
  function worldOf(line: Line): Promise<World> {
    const name = itsOwnWorld(line) ?? saidIn(line) ?? String(turnOf(line));
    const known = worlds.get(name) ?? builder.build(saidIn(line));
    worlds.set(name, known);
    return known;
  }
  let cells = 0;
  beforeAll(async () => {
    app = await startProduct();
    builder = new WorldBuilder(app);
  }, 60_000);
  afterAll(async () => {
    process.stdout.write(`${cells} cells of ${new Set(lines.map(keyOf)).size} ways in were asked for.\n`);
    await app.stop();
  });

  it('is written down for every way in that there is, and for none that there is not', () => {
    expect([...new Set(lines.map(keyOf))].sort()).toEqual(waysIn(app).sort());
  });

  it('names nobody whom the page does not explain', () => {
    expect(lines.flatMap(({ who }) => unknownNames(who))).toEqual([]);
  });

  describe('and what is shown to whom', () => {
    let read: World;
    beforeAll(async () => {
      read = await builder.build();
      await app.settled();
    }, 60_000);

    /** The fields in which this way in tells each reader something. */
    async function shownBy(line: Line): Promise<Map<string, ReaderName[]>> {
      const { url, body, headers } = requestFor(line, read.ids);
      const shown = new Map<string, ReaderName[]>();
      // What was looked at before may be what is looked at now.
      await app.settled();
      for (const name of READER_NAMES) {
        const reader = readerAs(name, read);
        app.address = elsewhere();
        const answer = await (line.method === 'GET'
          ? app.get(url, reader, headers)
          : app.post(url, reader, body, headers));
        if (answer.status >= 300) continue;
        cells += 1;
        for (const field of fieldsOf(answer.body)) shown.set(field, [...(shown.get(field) ?? []), name]);
      }
      return shown;
    }

    it.each(personQueries.map((line) => [wayInOf(line), line] as const))(
      'by %s is on the page, field by field',
      async (wayIn, line) => expect(differences(await shownBy(line), shownToWhom.get(wayIn))).toEqual([]),
      60_000,
    );

    it('is of no way in that there is not', () =>
      expect([...shownToWhom.keys()].filter((wayIn) => !personQueries.some((line) => wayInOf(line) === wayIn))).toEqual(
        [],
      ));
  });

  /** What the product answers, in one word of the page. */
  async function outcome(line: Line, world: World, standing: Standing): Promise<string> {
    const { url, body, headers } = requestFor(line, world.ids);
    const principal = world.principalOf(standing);
    app.address = elsewhere();
    const answer = await (line.method === 'GET'
      ? app.get(url, principal, headers)
      : app.post(url, principal, body, headers));
    cells += 1;
    if (line.shows !== undefined) {
      const id = world.ids[line.shows];
      if (!id || id === 'undefined') throw new Error(`Nothing in the world is called ${line.shows}.`);
      return answer.status < 300 && JSON.stringify(answer.body).includes(id) ? 'may' : 'may not';
    }
    // By a link nobody needs an account, so nobody is asked to sign in.
    const mayNot = answer.status === (principal.role === 'anyone' && !url.includes('/ask-links/') ? 401 : 404);
    const isDoor = (answer.body as { code?: string }).code === 'not-this-door' && may(KNOW_OF_THEM, standing);
    // A program signs in by a token, and is told so where only people are asked in.
    const isNobody = principal.role === 'api-client' && answer.status === 401;
    if (mayNot || isDoor || isNobody) return 'may not';
    // What was well asked by somebody who may is done, or refused for a reason that is not about who asks.
    // Whoever may enter a room is told then that they have to come by a WebSocket.
    if (answer.status < 300 || [409, 412, 426].includes(answer.status)) return 'may';
    return `${answer.status} ${JSON.stringify(answer.body)}`;
  }

  const inOrder = [...lines].sort((one, other) => turnOf(one) - turnOf(other));

  it.each(inOrder.map((line) => [`${line.section}: ${line.what}`, line] as const))(
    '%s',
    async (_, line) => {
      const world = await worldOf(line);
      const found = new Map<string, string>();
      const ask = async (standing: Standing, ids = world.ids) =>
        found.set(nameOf(standing), await outcome(line, { ...world, ids }, standing));
      const allowed = standings.filter((standing) => may(line.who, standing));
      // Who may not changes nothing, so they need not wait for each other.
      await together(standings.filter((standing) => !allowed.includes(standing)), (one) => ask(one)); // prettier-ignore
      if (line.method === 'GET') await together(allowed, (one) => ask(one));
      else
        for (const standing of allowed) {
          if (/\/passage\/(lift|about-somebody-else)$/.test(line.path)) await world.keepApart();
          const isOver = line.path.endsWith('/decisions/:decisionId/about-somebody-else');
          await ask(standing, isOver ? { ...world.ids, decisionId: await world.askAnew() } : world.ids);
        }
      const written = (standing: Standing) => (may(line.who, standing) ? 'may' : 'may not');
      const differs = standings.filter((standing) => found.get(nameOf(standing)) !== written(standing));
      const told = differs.map((one) => `${nameOf(one)}: ${found.get(nameOf(one))}, and the page says ${written(one)}`);
      expect(told).toEqual([]);
    },
    60_000,
  );

  it.each([...freshness])(
    '%s: needs a sign-in of the last %d minutes',
    async (what, minutes) => {
      const asked = lines.filter((line) => line.what === what || line.what.startsWith(`${what}, in `));
      expect(asked).not.toEqual([]);
      const world = await (worlds.get(LAST) ?? builder.build());
      const principalOf = (standing: Standing) => {
        const long = new Date(app.clock.now().getTime() - minutes * 60_000 - 1000).toISOString();
        return { ...world.principalOf(standing), authenticatedAt: long };
      };
      for (const line of asked) {
        for (const standing of standings.filter((one) => may(line.who, one))) {
          const answer = await outcome(line, { ...world, principalOf }, standing);
          expect([line.what, nameOf(standing), answer]).toEqual([
            ...[line.what, nameOf(standing), expect.stringMatching(/^403 .*step-up-needed/)],
          ]);
        }
      }
    },
    60_000,
  );

  it.each(PARTS)('by itself, as %s', async (part) => {
    const principal = someone('service', { context: part, memberId: null });
    const given = await Promise.all(
      CONTEXTS.flatMap((token) => {
        const { access } = app.app.get<AssuranceContext>(token, { strict: false });
        return access.actions.map(async (action) => ((await access.may(principal, action)) ? [action] : []));
      }),
    );
    cells += given.length;
    expect(given.flat().sort()).toEqual([...(byItself.get(part) ?? [])].sort());
  });

  it('and who is told that something about the person changed', async () => {
    const world = await (worlds.get(LAST) ?? builder.build());
    await app.settled();
    const contexts = CONTEXTS.map((token) => ({ instance: app.app.get<AssuranceContext>(token, { strict: false }) }));
    const audience = audienceHere({ getProviders: () => contexts as InstanceWrapper[] });
    const personId = world.ids['personId'] ?? '';
    const asked = standings.filter((standing) => !('part' in standing));
    for (const { context } of contexts.map(({ instance }) => instance.runtime)) {
      if (context === 'assurance') continue;
      const known = await audience(context, asked.map(world.principalOf), [personId]);
      const found = asked.filter((_, i) => known[i]?.includes(personId)).map(nameOf);
      cells += asked.length;
      expect({ context, told: found }).toEqual({ context, told: asked.filter((one) => may(told, one)).map(nameOf) });
    }
  }, 60_000);
});
