import type { PreferenceFact } from '@platform/access-control/access-facts';
import type { Sql } from '@platform/access-control/relationship-facts';
import { consumer } from '@platform/runtime/context-parts';

/** Everything that a person ever said about sharing, with when: what counts now is in the platform's own table. */
export const sharingSaidConsumer = consumer({
  id: 'care-plan.sharing-said.v1',
  types: ['identity.sharing-preference-set.v1'],
  async handle({ data, revision }, { sql }) {
    const { personId, audience, audienceId, part, choice, overriddenUntil, setAt } = data;
    await sql.query(
      `INSERT INTO sharing_said (person_id, audience, audience_id, part, choice, overridden_until, revision, said_at)
       VALUES ($1,$2,$3,$4,$5,$6,$7,$8) ON CONFLICT DO NOTHING`,
      [personId, audience, audienceId, part, choice, overriddenUntil, revision, setAt],
    );
  },
});

export interface SaidPreference extends PreferenceFact {
  readonly saidAt: string;
}

/** Oldest first. */
export async function sharingSaidBy(sql: Sql, personId: string): Promise<readonly SaidPreference[]> {
  const rows = await sql.query<{ said: SaidPreference[] | null }>(
    `SELECT json_agg(json_build_object('audience', audience, 'audienceId', audience_id, 'part', part, 'choice', choice,
       'overriddenUntil', overridden_until, 'saidAt', said_at) ORDER BY revision) AS said
     FROM sharing_said WHERE person_id = $1`,
    [personId],
  );
  return rows[0]?.said ?? [];
}

/** What counted at a moment, from that moment on: the last that was said by then of each. */
export function preferencesAt(said: readonly SaidPreference[], now: Date): readonly PreferenceFact[] {
  const last = new Map<string, PreferenceFact>();
  for (const one of said.filter(({ saidAt }) => Date.parse(saidAt) <= now.getTime()))
    last.set(JSON.stringify([one.audience, one.audienceId, one.part]), one);
  return [...last.values()];
}
