const PREFIX = 'living-well:draft:';

const storage = (): Storage | undefined => {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
};

/** What somebody has typed and not sent, kept in this tab only. `owner` keeps one person's words from the next one. */
export function readDraft(owner: string, name: string): unknown {
  const kept = storage()?.getItem(`${PREFIX}${owner}:${name}`);
  if (kept === null || kept === undefined) return undefined;
  try {
    return JSON.parse(kept);
  } catch {
    return undefined;
  }
}

export function keepDraft(owner: string, name: string, value: unknown): void {
  try {
    storage()?.setItem(`${PREFIX}${owner}:${name}`, JSON.stringify(value));
  } catch {
    // A full or forbidden store costs the draft only; the page still holds the words.
  }
}

export function dropDraft(owner: string, name: string): void {
  storage()?.removeItem(`${PREFIX}${owner}:${name}`);
}

/** Clears every draft but those of `owners`. */
export function dropDrafts(owners: readonly string[] = []): void {
  const store = storage();
  if (!store) return;
  Object.keys(store)
    .filter((key) => key.startsWith(PREFIX) && !owners.some((owner) => key.startsWith(`${PREFIX}${owner}:`)))
    .forEach((key) => store.removeItem(key));
}
