import type { Sql } from '../access-control/relationship-facts';
import type { PgListener } from '../postgres/pg-listener';

export const VIEWS_CHANNEL = 'living_well_views';
/** Told at once: what the server tells is short. */
const MOST_KEYS = 100;

/** Not a view: sessions that have ended, by their ref. Their open pages close and nobody is told. */
export const SESSIONS_VIEW = 'sign-in.sessions';
/** A view whose keys are accounts, of whatever context: their open pages close, and open again as who they now are. */
export const ACCOUNTS_VIEW_ENDING = '.accounts';

/** A view that changed, and for whom. No keys: anything of it may have changed. */
export interface ViewChanged {
  readonly view: string;
  readonly keys: readonly string[];
}

/** Told with the commit of the rows, so nobody reads before there is something to see. */
export async function announceView(sql: Sql, { view, keys }: ViewChanged): Promise<void> {
  const named = [...new Set(keys)];
  for (let from = 0; from === 0 || from < named.length; from += MOST_KEYS) {
    const told: ViewChanged = { view, keys: named.slice(from, from + MOST_KEYS) };
    await sql.query('SELECT pg_notify($1, $2)', [VIEWS_CHANNEL, JSON.stringify(told)]);
  }
}

/** The operations page of the context that a follower or consumer belongs to; it names no person. */
export function operationsViewOf(id: string): ViewChanged {
  return { view: `${id.slice(0, id.indexOf('.'))}.operations`, keys: [] };
}

/** Hears of every changed view of every process on this database; `missed` when some may have gone by unheard. */
export async function onViewChanged(
  listener: Pick<PgListener, 'on'>,
  hear: (change: ViewChanged) => void,
  missed?: () => void,
): Promise<() => void> {
  return listener.on(VIEWS_CHANNEL, (payload) => hear(JSON.parse(payload) as ViewChanged), missed);
}
