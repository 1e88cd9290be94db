import type { Try } from '../corpus';
import { fieldsOf, within } from './bodies';
import { A_GOAL, addressOf, names, send, sendText, wellFormed, written, wroteSince } from './stage';
import type { Said, Stage } from './stage';
import type { WayIn } from './ways-in';

/** What a command takes from who asks, from the store or from the clock, and never from what is sent; and what it never heard of. */
const UNASKED: Readonly<Record<string, unknown>> = {
  ...{ role: 'caldicott-guardian', roles: ['setup'], tier: 'regulated', isKeyWorker: true, isAdmin: true },
  ...{ personId: 'them', memberId: 'them', agencyId: 'them', actor: { role: 'setup' }, actorId: 'them' },
  ...{ principal: { role: 'setup' }, accountId: 'them', recordedAt: '1999-01-01T00:00:00Z', revision: 0, position: 0 },
  ...{ id: 'mine', commandId: 'mine', lawfulBasis: 'any', purpose: 'any', status: 'done', prototype: {}, anything: 1 },
};

/** Every field that nobody asked for, in every body; refused by its name, and nothing written. */
export function fieldTries(stage: Stage): readonly Try[] {
  const commands = stage.ways.filter(({ method }) => method === 'POST');
  return [
    ...commands.flatMap((way) => unasked(stage, way)),
    ...commands.flatMap((way) => inner(stage, way)),
    ...commands.flatMap((way) => pollution(stage, way)),
    {
      name: 'fields: a command with what it asks for',
      isControl: true,
      run: async () => {
        const way = wayTo(stage, '/api/care-plan/plans/:planId/goals');
        const { ids } = stage.mine;
        const by = stage.mine.principalOf({ alone: 'the person' });
        return (await send(stage, way, addressOf(way, ids), by, A_GOAL)).status === 201;
      },
    },
    {
      name: 'fields: a command that asks for nothing, sent nothing',
      isControl: true,
      run: async () => {
        const way = wayTo(stage, '/api/assurance/checkpoints');
        const by = stage.mine.principalOf({ alone: 'commissioner' });
        return (await send(stage, way, way.path, by)).status < 300;
      },
    },
  ];
}

export function wayTo({ ways }: Stage, path: string, method = 'POST'): WayIn {
  const way = ways.find((one) => one.path === path && one.method === method);
  if (!way) throw new Error(`Nothing is at ${method} ${path}.`);
  return way;
}

/** All of them in one request: each has to be named. */
function unasked(stage: Stage, way: WayIn): Try[] {
  const known = way.body ? fieldsOf(way.body) : [];
  const more = Object.entries(UNASKED).filter(([field]) => !known.includes(field));
  let asked: Promise<Refused> | undefined;
  return more.map(([field]) => ({
    name: `fields: ${field} at ${way.path}`,
    run: async () => !names(await (asked ??= refused(stage, way, Object.fromEntries(more))), field),
  }));
}

/** The same one level down, in everything that holds fields of its own. */
function inner(stage: Stage, way: WayIn): Try[] {
  return Object.entries(wellFormed(way, stage.mine.ids)).flatMap(([field, value]) => {
    if (!way.body || !within(way.body, field)) return [];
    const isList = Array.isArray(value);
    const changed = { ...((isList ? value[0] : value) as object), role: 'setup' };
    const named = isList ? `${field}.0.role` : `${field}.role`;
    return {
      name: `fields: ${named} at ${way.path}`,
      run: async () => !names(await refused(stage, way, { [field]: isList ? [changed] : changed }), named),
    };
  });
}

type Refused = Pick<Said, 'body'>;

/** The answer to a command with more than it asks for; nothing is named by one that was not refused, or wrote all the same. */
async function refused(stage: Stage, way: WayIn, more: object): Promise<Refused> {
  const { ids, principalOf } = stage.mine;
  const before = await written(stage);
  const by = principalOf({ alone: 'the person' });
  const answer = await send(stage, way, addressOf(way, ids), by, { ...wellFormed(way, ids), ...more });
  return answer.status === 400 && !(await wroteSince(stage, before, by)) ? answer : { body: {} };
}

const POLLUTIONS: readonly (readonly [name: string, text: string])[] = [
  ['__proto__', '"__proto__":{"polluted":true}'],
  ['__proto__, escaped', '"\\u005f_proto__":{"polluted":true}'],
  ['constructor.prototype', '"constructor":{"prototype":{"polluted":true}}'],
  ['__proto__ further in', '"more":{"__proto__":{"polluted":true}}'],
  ['__proto__ in a list', '"more":[{"__proto__":{"polluted":true}}]'],
  ['toString', '"toString":"polluted","hasOwnProperty":1'],
  ['__defineGetter__', '"__defineGetter__":{"polluted":true}'],
];

function pollution(stage: Stage, way: WayIn): Try[] {
  return POLLUTIONS.map(([name, text]) => ({
    name: `pollution: ${name} at ${way.path}`,
    run: async () => {
      const { ids, principalOf } = stage.mine;
      const before = await written(stage);
      const sent = JSON.stringify(wellFormed(way, ids));
      const payload = `${sent.slice(0, -1)}${sent === '{}' ? '' : ','}${text}}`;
      const by = principalOf({ alone: 'the person' });
      const { status } = await sendText(stage, addressOf(way, ids), by, payload);
      const polluted = 'polluted' in {} || 'polluted' in [];
      return polluted || ![400, 429].includes(status) || (await wroteSince(stage, before, by));
    },
  }));
}
