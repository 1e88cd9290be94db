const ROUNDED_TO = 50;

/**
 * Entries with others of the log beside them, in ascending order, so that their number does not tell of how many people they are.
 * `chance` gives for each try a whole number from 0.
 */
export function amongOthers(entries: readonly number[], logged: number, chance: (at: number) => number): number[] {
  const all = new Set(entries);
  const wanted = Math.min(logged, (Math.floor(all.size / ROUNDED_TO) + 1) * ROUNDED_TO);
  for (let at = 0; all.size < wanted; at += 1) {
    // The next one that is not there yet, so that it ends also where nearly all of the log is taken.
    let entry = chance(at) % logged;
    while (all.has(entry)) entry = (entry + 1) % logged;
    all.add(entry);
  }
  return [...all].toSorted((one, other) => one - other);
}
