import { useState } from 'react';
import type { Goal } from '../answers/care-plan';
import type { Progress } from '../answers/outcomes';
import { lookUpFile } from '../api';
import { today } from '../dates';
import { ProblemNotice } from '../page';
import { asProblem, type Problem } from '../problem';
import { progressAsCsv } from './take-away';

type TakeAwayProps = {
  personId: string;
  goals: readonly Goal[];
  progress: Progress;
  goalOf: (goalId: string) => string | undefined;
};

const keepFile = (file: Blob, name: string): void => {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
};

/** The person's own answers, ratings and notes, on paper or as a file. */
export function TakeAwayButtons({ personId, goals, progress, goalOf }: TakeAwayProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  // With a mark in front, so that a spreadsheet reads every letter.
  const save = (): void =>
    keepFile(
      new Blob(['\uFEFF', progressAsCsv(progress, goalOf)], { type: 'text/csv' }),
      `how-it-is-going-${today()}.csv`,
    );
  const download = async (size: 12 | 24): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const named = goals.flatMap(({ goalId: id, text, replacedById }) => {
        const after = goals.find(({ goalId }) => goalId === replacedById)?.text ?? '';
        const words = after === '' ? text : `${text} (another goal took its place: ${after})`;
        return text === '' ? [] : [{ id, text: words.slice(0, 2000) }];
      });
      const file = await lookUpFile(`/api/outcomes/people/${personId}/progress/pdf`, { size, goals: named });
      keepFile(file, `how-it-is-going-${today()}.pdf`);
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(false);
  };
  return (
    <section className="lw-section lw-no-print" id="take-away">
      <h2 className="nhsuk-heading-m">Take it away</h2>
      {problem && <ProblemNotice problem={problem} />}
      <p>It is yours. The file is kept on this device: think about who else uses it.</p>
      <button type="button" className="nhsuk-button nhsuk-button--secondary" onClick={() => window.print()}>
        Print this page
      </button>{' '}
      {([12, 24] as const).map((size) => (
        <button
          key={size}
          type="button"
          className="nhsuk-button nhsuk-button--secondary"
          aria-disabled={busy}
          onClick={() => void download(size)}
        >
          {size === 12 ? 'Save as a PDF' : 'Save as a PDF in large print'}
        </button>
      ))}{' '}
      <button type="button" className="nhsuk-button nhsuk-button--secondary" onClick={save}>
        Save as a file for a spreadsheet
      </button>
    </section>
  );
}
