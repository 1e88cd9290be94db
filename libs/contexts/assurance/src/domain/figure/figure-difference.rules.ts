/** What of a figure is compared: what came out, what it was made of, and the root that it stands on. */
export interface CountedFigure {
  /** As it came out, to the byte; the code of the refusal where nothing did. */
  readonly text: string;
  /** What it was made of, to the byte. */
  readonly asked: string;
  /** Base64, of the checkpoint. */
  readonly root: string;
}

/** In words for whoever answers for it; none when both are the same to the byte. No number that did not come out is named. */
export function differencesOf(published: CountedFigure, again: CountedFigure): readonly string[] {
  const differences: string[] = [];
  if (published.root !== again.root) {
    differences.push('The log does not have the root any more that the figure stands on.');
  }
  if (published.text !== again.text) differences.push('What would come out now is not what was published.');
  if (published.asked !== again.asked) differences.push('The people who count now are not those who counted then.');
  return differences;
}
