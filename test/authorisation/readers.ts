import type { Principal } from '@platform/access-control/principal';
import type { Standing } from './standings';
import type { World } from './world';

interface Reader {
  readonly standing: Standing;
  readonly tier?: Principal['tier'];
}

/** Who reads on the page of fields: one of each tier on the team, and those beside it. */
const READERS = {
  person: { standing: { alone: 'the person' } },
  'key worker': { standing: { role: 'clinician', relation: 'key worker' } },
  registered: { standing: { role: 'clinician', relation: 'team' } },
  supervised: { standing: { role: 'community-worker', relation: 'team' } },
  peer: { standing: { role: 'peer-supporter', relation: 'team' } },
  volunteer: { standing: { role: 'link-worker', relation: 'team' }, tier: 'volunteer' },
  carer: { standing: { alone: 'carer who is shown their needs' } },
  'in an emergency': { standing: { role: 'clinician', relation: 'in an emergency' } },
  'asked agency': { standing: { role: 'community-worker', relation: 'asked agency' } },
  coordinator: { standing: { role: 'hub-coordinator', relation: 'elsewhere' } },
  guardian: { standing: { alone: 'Caldicott guardian' } },
  'privacy officer': { standing: { alone: 'privacy officer' } },
  commissioner: { standing: { alone: 'commissioner' } },
} as const satisfies Readonly<Record<string, Reader>>;

export type ReaderName = keyof typeof READERS;
export const READER_NAMES = Object.keys(READERS) as readonly ReaderName[];

export function readerAs(name: ReaderName, world: World): Principal {
  const { standing, tier }: Reader = READERS[name];
  const principal = world.principalOf(standing);
  return tier === undefined ? principal : { ...principal, tier };
}
