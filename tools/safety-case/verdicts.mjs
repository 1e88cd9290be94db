const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** How the names of it.each come out: %s and $name stand for anything. */
export const patternOf = (test) => escaped(test).replace(/%[sdifjop#]|\\\$[\w.]+/g, '.*');

/**
 * What the report of a run (jest --json) says of one test: `passed` when there is one of that name, or some below a
 * describe of that name, and every one passed; `failed`; or `not run`.
 */
export function verdictOf(report, root, { file, test }) {
  const suite = report.testResults.find(({ name }) => name === `${root}/${file}`);
  const named = new RegExp(`^${patternOf(test)}$`);
  const ran = (suite?.assertionResults ?? []).filter(
    ({ title, ancestorTitles, status }) =>
      status !== 'pending' && [title, ...ancestorTitles].some((one) => named.test(one)),
  );
  if (ran.some(({ status }) => status !== 'passed')) return 'failed';
  return ran.length > 0 ? 'passed' : 'not run';
}
