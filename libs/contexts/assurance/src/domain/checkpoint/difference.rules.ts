/** How what is stored now differs from what was logged. */
export type Difference =
  | 'not-indexed'
  | 'leaf-unreadable'
  | 'event-gone'
  | 'events-put-in-before'
  | 'key-changed'
  | 'content-changed'
  | 'facts-changed'
  | 'row-changed';

export interface EntryDifference {
  readonly seq: number;
  readonly difference: Difference;
}

const MOST_NAMED = 10;

const SAYS: Readonly<Record<Difference, (entries: string) => string>> = {
  'not-indexed': (entries) => `${entries}: the index no longer says of which event it was made`,
  'leaf-unreadable': (entries) => `${entries}: the log itself was changed here`,
  'event-gone': (entries) => `${entries}: the event that was logged is not stored any more`,
  'events-put-in-before': (entries) => `${entries}: events were put in before it that were never logged`,
  'key-changed': (entries) => `${entries}: the sealed content does not open with the key that it names`,
  'content-changed': (entries) =>
    `${entries}: the sealed content, the place or the kind of the stored event was changed`,
  'facts-changed': (entries) => `${entries}: who, when, why or a fact of the stored event was changed`,
  'row-changed': (entries) => `${entries}: something that is stored with the event was changed after it was logged`,
};

/** The differences in plain words without personal content, neighbours in one sentence. */
export function sentencesOf(differences: readonly EntryDifference[]): string[] {
  const runs: { readonly difference: Difference; readonly from: number; to: number }[] = [];
  for (const { seq, difference } of differences) {
    const last = runs.findLast((run) => run.difference === difference);
    if (last && last.to === seq - 1) last.to = seq;
    else runs.push({ difference, from: seq, to: seq });
  }
  return runs.map(({ difference, from, to }) =>
    SAYS[difference](from === to ? `entry ${from}` : `entries ${from} to ${to}`),
  );
}

/** The verdict first; what does not hold is named, up to a number that somebody reads. */
export function doesNotHold(problems: readonly string[]): string[] {
  const named = problems
    .slice(0, MOST_NAMED)
    .map((problem, i) => (i === 0 ? `The record does NOT hold: ${problem}.` : `Also: ${problem}.`));
  const more = problems.length - named.length;
  return more > 0 ? [...named, `And ${more} more of the same kind.`] : named;
}
