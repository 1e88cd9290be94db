/** One place of a text where words were replaced by others. */
export interface Replacement {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** From one text to another, as the one place where they differ; undefined when they do not. */
export function replacementBetween(before: string, after: string): Replacement | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  // Never through the middle of a character of two units.
  if (start > 0 && isHighSurrogate(before, start - 1)) start -= 1;
  if (end > 0 && isLowSurrogate(before, before.length - end)) end -= 1;
  return { at: start, removed: before.length - end - start, inserted: after.slice(start, after.length - end) };
}

/**
 * What to change in words being written, `now`, which began as `before`, when others made `after` of `before` meanwhile. Where both
 * changed the same place nothing is removed, and the other words come after what is there: somebody will see both.
 */
export function takingIn(before: string, after: string, now: string): Replacement | undefined {
  if (now === after) return undefined;
  const theirs = replacementBetween(before, after);
  const ours = replacementBetween(before, now);
  if (!theirs || !ours) return theirs;
  const grown = ours.inserted.length - ours.removed;
  if (theirs.at + theirs.removed < ours.at) return theirs;
  if (theirs.at > ours.at + ours.removed) return { ...theirs, at: theirs.at + grown };
  if (theirs.inserted === '') return undefined;
  return { at: ours.at + ours.inserted.length, removed: 0, inserted: theirs.inserted };
}

const isHighSurrogate = (text: string, at: number) => /[\ud800-\udbff]/.test(text[at] ?? '');
const isLowSurrogate = (text: string, at: number) => /[\udc00-\udfff]/.test(text[at] ?? '');
