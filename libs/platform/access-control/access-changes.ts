import type { PgListener } from '../postgres/pg-listener';

interface Asked {
  query(text: string, values?: readonly unknown[]): Promise<unknown>;
}

const ACCESS_CHANNEL = 'living_well_access';

/** Whose right to see something of somebody changed: whatever is open for them is opened anew, and decided anew. */
export interface AccessChanged {
  readonly audience: 'agency' | 'member';
  readonly audienceId: string;
}

/** Told with the commit of the facts. */
export async function announceAccess(sql: Asked, { audience, audienceId }: AccessChanged): Promise<void> {
  await sql.query('SELECT pg_notify($1, $2)', [ACCESS_CHANNEL, JSON.stringify({ audience, audienceId })]);
}

/** Hears of every context of every process on this database; `missed` when some may have gone by unheard. */
export async function onAccessChanged(
  listener: Pick<PgListener, 'on'>,
  hear: (change: AccessChanged) => void,
  missed?: () => void,
): Promise<() => void> {
  return listener.on(ACCESS_CHANNEL, (payload) => hear(JSON.parse(payload) as AccessChanged), missed);
}
