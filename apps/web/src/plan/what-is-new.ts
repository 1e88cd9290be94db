import type { LastChange, Plan } from '../answers/care-plan';

const PREFIX = 'living-well:looked:';

const storage = (): Storage | undefined => {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
};

/** The revision that this reader has read, as this device knows; the one they see when it is their first look here. */
export function lookedAt(owner: string, { planId, revision }: Pick<Plan, 'planId' | 'revision'>): string {
  const kept = storage()?.getItem(`${PREFIX}${owner}:${planId}`);
  if (typeof kept === 'string' && /^\d{1,18}$/.test(kept)) return kept;
  noteLook(owner, { planId, revision });
  return revision;
}

export function noteLook(owner: string, { planId, revision }: Pick<Plan, 'planId' | 'revision'>): void {
  try {
    storage()?.setItem(`${PREFIX}${owner}:${planId}`, revision);
  } catch {
    // A full or forbidden store costs the marks only.
  }
}

/** What others changed after a revision, newest first. */
export const newTo = (
  reader: readonly (string | null)[],
  since: string,
  changed: readonly LastChange[],
): LastChange[] =>
  changed
    .filter((change) => BigInt(change.revision) > BigInt(since) && change.by !== null && !reader.includes(change.by))
    .sort((a, b) => (BigInt(a.revision) < BigInt(b.revision) ? 1 : -1));
