import { announceAccess } from '../access-control/access-changes';
import type { Sql } from '../access-control/relationship-facts';
import type { ToldPreference } from '../access-control/sharing-facts';
import { recordSharingPreference } from '../access-control/sharing-facts';
import type { MessageConsumer } from './context-parts';
import { consumer } from './context-parts';

/** From the commit on every decision of this context goes by these, and what is open for those concerned is closed. */
export async function takeSharing(sql: Sql, told: readonly ToldPreference[]): Promise<void> {
  for (const preference of told) {
    if (await recordSharingPreference(sql, preference)) await announceAccess(sql, preference);
  }
}

/** For a context that could not be told at once, and for one that is new. */
export function sharingFactsConsumer(context: string): MessageConsumer {
  return consumer({
    id: `${context}.sharing-preferences.v1`,
    types: ['identity.sharing-preference-set.v1'],
    handle: ({ data, revision }, { sql }) => takeSharing(sql, [{ ...data, revision }]),
  });
}
