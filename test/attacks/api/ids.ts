import type { Principal } from '@platform/access-control/principal';
import type { Try } from '../corpus';
import type { Ids } from './bodies';
import { wayTo } from './fields';
import { ABSENT, addressOf, send, wellFormed, written } from './stage';
import type { Said, Stage } from './stage';
import type { WayIn } from './ways-in';

/** Ids that are of one person. Of a service and of who works where everybody knows; a huddle is of many people. */
const OF_A_PERSON = [
  ...['introductionId', 'personId', 'planId', 'goalId', 'actionId', 'proposalId', 'askId', 'decisionId', 'handOverId'],
  ...[
    'alertId',
    'itemId',
    'outcomeId',
    'lookId',
    'questionId',
    'needId',
    'whoseId',
    'identifierId',
    'formerNameId',
    'pairId',
    'emergencyId',
  ],
];
/** Whoever works may open these of anybody in an emergency; they are asked for in the corpus of standing. */
const DOORS = /\/(emergency(-look-up)?|initials)$/;

/** What a commissioner audits of everybody, without being told who they are. */
const AUDITED = /\/who-knew-what$/;

/** Another person's ids in every place of an address and of a body: each time as if it were not there at all. */
export function idTries(stage: Stage): readonly Try[] {
  const { mine } = stage;
  const theirs = { ...stage.theirs.ids, whoseId: stage.theirs.ids['personId'] ?? '' };
  const own = { ...mine.ids, whoseId: mine.ids['personId'] ?? '' };
  // A section or a prompt is a word and no id.
  const ids = Object.keys(theirs).filter((name) => theirs[name as keyof typeof theirs]?.length === ABSENT.length);
  const absent = Object.fromEntries([...ids, ...OF_A_PERSON].map((name) => [name, ABSENT]));
  const mean: readonly (readonly [who: string, by: Principal])[] = [
    ['another person', mine.principalOf({ alone: 'the person' })],
    ['a carer of another', mine.principalOf({ alone: 'carer on the team' })],
    ['a GP elsewhere', mine.principalOf({ role: 'gp', relation: 'elsewhere' })],
    ['a peer supporter elsewhere', mine.principalOf({ role: 'peer-supporter', relation: 'elsewhere' })],
    ['a commissioner', mine.principalOf({ alone: 'commissioner' })],
  ];
  return [
    ...stage.ways.flatMap((way) => mean.flatMap(([who, by]) => swapped(stage, way, who, by, { own, theirs, absent }))),
    {
      name: 'ids: one’s own plan',
      isControl: true,
      run: async () => {
        const way = wayTo(stage, '/api/care-plan/people/:personId/plan', 'GET');
        return (await send(stage, way, addressOf(way, own), mine.principalOf({ alone: 'the person' }))).status === 200;
      },
    },
  ];
}

interface Whose {
  readonly own: Ids;
  readonly theirs: Ids;
  readonly absent: Ids;
}

/** Every id of the address at once, and each place of address and body alone, the rest being one's own. */
function swapped(stage: Stage, way: WayIn, who: string, by: Principal, { own, theirs, absent }: Whose): Try[] {
  if (DOORS.test(way.path) || (who === 'a commissioner' && AUDITED.test(way.path))) return [];
  const inPath = [...way.path.matchAll(/:([A-Za-z]+)/g)].map(([, name]) => name ?? '');
  const places = inPath.filter((name) => OF_A_PERSON.includes(name));
  const inBody = way.body ? Object.keys(wellFormed(way, own)).filter((name) => OF_A_PERSON.includes(name)) : []; // prettier-ignore
  const ask = (address: Ids, body: Ids) => send(stage, way, addressOf(way, address), by, wellFormed(way, body));
  const attempt = (name: string, forbidden: () => Promise<Said>, missing: () => Promise<Said>): Try => ({
    name: `ids: ${name} of somebody else at ${way.method} ${way.path}, as ${who}`,
    run: async () => {
      const before = await written(stage);
      const asked = await forbidden();
      // A command that finds nothing to do may say so.
      const isDone = asked.status < 400 && (way.method === 'GET' || (await written(stage)) !== before);
      const unknown = await missing();
      return isDone || shapeOf(asked, theirs) !== shapeOf(unknown, absent);
    },
  });
  const only = (name: string, from: Ids): Ids => ({ ...own, [name]: from[name] ?? ABSENT });
  return [
    ...(places.length === 0 ? [] : [attempt('all', () => ask(theirs, theirs), () => ask({ ...theirs, ...absent }, theirs))]),
    ...(places.length < 2 ? [] : places.map((name) => attempt(name, () => ask(only(name, theirs), own), () => ask(only(name, absent), own)))),
    ...inBody.map((name) => attempt(`${name} in the body`, () => ask(own, only(name, theirs)), () => ask(own, only(name, absent)))),
  ]; // prettier-ignore
}

/** All of an answer that could tell one "no" from another; an id that was asked for may come back. */
const shapeOf = ({ status, headers, body }: Said, asked: Ids): string => {
  const { date: _, ...all } = headers;
  const ids = new Set([ABSENT, ...Object.values(asked)].filter((id) => id.length === ABSENT.length));
  const said = JSON.stringify([status, body, Object.entries(all).sort()]);
  return [...ids].reduce((text, id) => text.replaceAll(id, 'ID'), said);
};
