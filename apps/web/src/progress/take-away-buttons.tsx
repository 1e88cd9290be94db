import type { Progress } from '../answers/outcomes';
import { today } from '../dates';
import { progressAsCsv } from './take-away';

/** The person's own answers and ratings, on paper or as a file. */
export function TakeAwayButtons({
  progress,
  goalOf,
}: {
  progress: Progress;
  goalOf: (goalId: string) => string | undefined;
}) {
  const save = (): void => {
    // With a mark in front, so that a spreadsheet reads every letter.
    const url = URL.createObjectURL(new Blob(['\uFEFF', progressAsCsv(progress, goalOf)], { type: 'text/csv' }));
    const link = Object.assign(document.createElement('a'), { href: url, download: `how-it-is-going-${today()}.csv` });
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <section className="lw-section lw-no-print" id="take-away">
      <h2 className="nhsuk-heading-m">Take it away</h2>
      <p>It is yours. The file is kept on this device: think about who else uses it.</p>
      <button type="button" className="nhsuk-button nhsuk-button--secondary" onClick={() => window.print()}>
        Print this page
      </button>{' '}
      <button type="button" className="nhsuk-button nhsuk-button--secondary" onClick={save}>
        Save as a file for a spreadsheet
      </button>
    </section>
  );
}
