import { ModulesContainer } from '@nestjs/core';
import type { InstanceWrapper } from '@nestjs/core/injector/instance-wrapper';
import { PATH_METADATA } from '@nestjs/common/constants';
import type { AssuranceContext } from '@contexts/assurance';
import { audienceHere } from '@platform/http/live-audience';
import type { ContextApp } from '@platform/testing/context-app';
import { requestFor } from './requests';
import { nameOf, PARTS, standings } from './standings';
import type { Line } from './the-table';
import { byItself, lines, may, told, unknownNames } from './the-table';
import type { World } from './world';
import { CONTEXTS, elsewhere, startProduct, WorldBuilder } from './world';

const keyOf = ({ method, path }: Pick<Line, 'method' | 'path'>) => `${method} ${path}`;
/** After these somebody may have joined, left or taken over, so each has a world of its own. */
const CHANGES_WHO_STANDS_WHERE = /\/(key-worker|decline|team|leave|accept|first-contact|withdraw)$/;
const isAboutAll = ({ path }: Line) => path.startsWith('/api/assurance/');
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

describe('who may do what', () => {
  let app: ContextApp;
  let builder: WorldBuilder;
  let shared: Promise<World> | undefined;
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

  /** What the product answers, in one word of the page. */
  async function outcome(line: Line, world: World, standing: (typeof standings)[number]): Promise<string> {
    const { url, body, headers } = requestFor(line.path, world.ids);
    const principal = world.principalOf(standing);
    app.address = elsewhere();
    const answer = await (line.method === 'GET'
      ? app.get(url, principal, headers)
      : app.post(url, principal, body, headers));
    if (line.shows !== undefined) {
      const id = world.ids[line.shows] ?? '';
      return answer.status < 300 && JSON.stringify(answer.body).includes(id) ? 'may' : 'may not';
    }
    const asksToSignIn = 'alone' in standing && standing.alone === 'nobody';
    if (answer.status === (asksToSignIn ? 401 : 404)) return 'may not';
    // What was well asked by somebody who may is done, or refused for a reason that is not about who asks.
    if (answer.status < 300 || answer.status === 409 || answer.status === 412) return 'may';
    return `${answer.status} ${JSON.stringify(answer.body)}`;
  }

  // What reads the whole record is asked for while there is little of it.
  const inOrder = [...lines].sort((one, other) => Number(isAboutAll(other)) - Number(isAboutAll(one)));

  it.each(inOrder.map((line) => [line.what, line] as const))(
    '%s',
    async (_, line) => {
      const world = CHANGES_WHO_STANDS_WHERE.test(line.path)
        ? await builder.build()
        : await (shared ??= builder.build());
      const ordered = [
        ...standings.filter((standing) => !may(line.who, standing)),
        ...standings.filter((standing) => may(line.who, standing)),
      ];
      const found: Record<string, string> = {};
      const written: Record<string, string> = {};
      for (const standing of ordered) {
        written[nameOf(standing)] = may(line.who, standing) ? 'may' : 'may not';
        found[nameOf(standing)] = await outcome(line, world, standing);
        cells += 1;
      }
      expect(found).toEqual(written);
    },
    60_000,
  );

  it.each(PARTS)('by itself, as %s', async (part) => {
    const principal = (await (shared ??= builder.build())).principalOf({ part });
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
    const world = await builder.build();
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
