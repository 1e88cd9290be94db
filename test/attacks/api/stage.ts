import type { Principal } from '@platform/access-control/principal';
import type { Answer, ContextApp } from '@platform/testing/context-app';
import { elsewhere, SAMPLE_ID, startProduct } from '../../authorisation/product';
import type { World } from '../../authorisation/world';
import { WorldBuilder } from '../../authorisation/world';
import { bodyOf } from './bodies';
import type { Ids } from './bodies';
import { waysIn } from './ways-in';
import type { WayIn } from './ways-in';

/** The whole product, and two people in it who each have a plan, a team, a decision, an ask and a hand-over. */
export interface Stage {
  readonly app: ContextApp;
  readonly ways: readonly WayIn[];
  readonly mine: World;
  readonly theirs: World;
}

/** An answer of which nothing is known yet. */
export type Said = Omit<Answer, 'body'> & { readonly body: unknown };

/** An id that nothing has. */
export const ABSENT = '00000000-0000-4000-8000-0000000000aa';

export async function startStage(): Promise<Stage> {
  const app = await startProduct();
  const builder = new WorldBuilder(app);
  return { app, ways: waysIn(app), mine: await builder.build(), theirs: await builder.build() };
}

/** The address with the ids of a world in it; what it does not know is of nothing. */
export const addressOf = ({ path }: WayIn, ids: Ids): string =>
  path.replaceAll(/:([A-Za-z]+)/g, (_, name: string) => PLACES[name] ?? ids[CALLED[name] ?? name] ?? ABSENT);
const PLACES: Readonly<Record<string, string>> = {
  section: 'needs',
  what: 'needs',
  area: 'home',
  kind: 'action',
  field: 'due',
  measure: 'phq-9',
  sampleId: SAMPLE_ID,
};
/** What makes a goal; nothing that a goal can have besides. */
export const A_GOAL = { text: 'A slow walk in company.' };

/** By which name the world knows it. */
const CALLED: Readonly<Record<string, string>> = { entryId: 'actionId' };

export const wellFormed = ({ body }: WayIn, ids: Ids): Record<string, unknown> =>
  body ? { ...bodyOf(body, ids) } : {};

/** As a page would send it, from an address of its own each time, so that nothing is refused for being too often. */
export function send(
  { app }: Stage,
  way: Pick<WayIn, 'method'>,
  url: string,
  by: Principal,
  body: object = {},
  headers: Record<string, string> = {},
): Promise<Said> {
  app.address = elsewhere();
  return way.method === 'GET' ? app.get(url, by, headers) : app.post(url, by, body, { 'if-match': '"0"', ...headers });
}

/** What was sent, as it was written: for JSON that no object can hold. */
export async function sendText(
  { app }: Stage,
  url: string,
  by: Principal,
  payload: string | Buffer,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string; body: Record<string, unknown> }> {
  const { statusCode, body } = await app.app.inject({
    ...{ method: 'POST', url, payload, remoteAddress: elsewhere() },
    headers: {
      ...{ 'content-type': 'application/json', 'idempotency-key': `attack ${(keys += 1)}`, 'if-match': '"0"' },
      ...{ 'x-test-principal': JSON.stringify(by), ...headers },
    },
  });
  const isJson = body.startsWith('{');
  return { status: statusCode, text: body, body: isJson ? (JSON.parse(body) as Record<string, unknown>) : {} };
}
let keys = 0;

/** Whether the answer names this field as wrong. */
export const names = ({ body }: Pick<Said, 'body'>, field: string): boolean => {
  const { fields } = body as { fields?: readonly { field: string }[] };
  return fields?.some((one) => one.field === field) ?? false;
};

/** Whether anything was written for somebody since; what the product does by itself meanwhile is its own. */
export async function wroteSince({ app }: Stage, since: bigint, { memberId }: Principal): Promise<boolean> {
  const { events } = await app.platform.store.readAll({ after: since, limit: 1000 });
  return events.some(({ metadata }) => (JSON.parse(metadata) as { actor: string | null }).actor === memberId);
}

/** How many events there are. */
export const written = ({ app }: Stage): Promise<bigint> => app.platform.store.head();
