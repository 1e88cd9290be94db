const MOST = 16;

/** How many processes each context has: one, unless the text says otherwise, such as `care-plan=2,intake=3`. Throws. */
export function readProcesses(text, contexts) {
  const counts = new Map(contexts.map((context) => [context, 1]));
  for (const part of text.split(',').filter((each) => each !== '')) {
    const [context, count, ...more] = part.split('=');
    const wrong =
      !counts.has(context) || more.length > 0 || !/^\d{1,2}$/.test(count ?? '') || count < 1 || count > MOST;
    if (wrong) {
      throw new Error(
        `--processes must be contexts with a number from 1 to ${MOST}, such as care-plan=2,intake=3; found "${part}".`,
      );
    }
    counts.set(context, Number(count));
  }
  return counts;
}
