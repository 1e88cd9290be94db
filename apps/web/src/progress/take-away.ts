import type { Progress } from '../answers/outcomes';

/** What begins like a formula is text, whatever opens the file. */
const cell = (value: string | number): string => {
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Every answer and rating over time, a line each, for a spreadsheet. `goalOf` gives the words of a goal that is in the plan. */
export function progressAsCsv(progress: Progress, goalOf: (goalId: string) => string | undefined): string {
  const lines: (string | number)[][] = [['What', 'Day', 'Score or answer', 'In words', 'Answered', 'Of', 'Copyright']];
  for (const { goalId, ratings } of progress.goals) {
    const goal = `Goal: ${goalOf(goalId) ?? 'an earlier goal'}`;
    for (const { ratedOn, rating } of ratings) lines.push([goal, ratedOn, rating, 'out of 10', '', '', '']);
  }
  for (const { name, copyright, points, byQuestion } of progress.measures) {
    for (const { completedOn, score, band, answered, of } of points) {
      if (byQuestion.length === 0) lines.push([name, completedOn, score ?? '', band ?? '', answered, of, copyright]);
    }
    for (const { text, answers } of byQuestion) {
      for (const { completedOn, label } of answers)
        lines.push([`${name}: ${text}`, completedOn, label, '', '', '', copyright]);
    }
  }
  return lines.map((line) => line.map(cell).join(',')).join('\r\n') + '\r\n';
}
