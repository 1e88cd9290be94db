import type { Item, MeasureDefinition, Total } from './definition.rules';

/** One answer an item, in order; null for what was left out. */
export type Answers = readonly (number | null)[];

export interface AnswerProblem {
  /** `answers.3` is the fourth answer. */
  readonly field: string;
  readonly problem: string;
}

export interface Score {
  /** Null when the measure is never added up, or too many answers were left out. */
  readonly score: number | null;
  readonly band: string | null;
}

/** The answers, when each is one of its question's own; else every problem with the field it is in. */
export function readAnswers(
  { items }: MeasureDefinition,
  given: readonly unknown[],
): { readonly answers: Answers } | { readonly problems: readonly AnswerProblem[] } {
  if (given.length !== items.length) {
    const problem = `must be ${items.length} answers, with null for each that was left out`;
    return { problems: [{ field: 'answers', problem }] };
  }
  const problems: AnswerProblem[] = [];
  const answers = items.map((item, i) => {
    const option = item.options.find(({ value }) => value === given[i]);
    if (!option && given[i] !== null) problems.push({ field: `answers.${i}`, problem: `must be ${choices(item)}` });
    return option?.value ?? null;
  });
  if (problems.length > 0) return { problems };
  if (answers.every((answer) => answer === null))
    return { problems: [{ field: 'answers', problem: 'must hold at least one answer' }] };
  return { answers };
}

/** The published score of a measure, or none. `answers` are as `readAnswers` gives them. */
export function scoreOf({ items, scoring }: MeasureDefinition, answers: Answers): Score {
  if (scoring.kind === 'each') return { score: null, band: null };
  const scored = items.flatMap((item, i) => (item.unscored ? [] : [{ item, answer: answers[i] ?? null }]));
  const points = scored.flatMap(({ item, answer }) => (answer === null ? [] : [pointsOf(item, answer)]));
  if (points.length === 0 || scored.length - points.length > scoring.missing.most) return { score: null, band: null };
  const sum = points.reduce((total, point) => total + point, 0);
  const score = scoreOfSum(scoring, (sum * scored.length) / points.length);
  return { score, band: score === null ? null : bandOf(scoring, score) };
}

/** By the table where there is one, which knows whole sums alone. */
function scoreOfSum({ table, decimals }: Total, sum: number): number | null {
  if (!table) return rounded(sum, decimals);
  return table.find((row) => row.sum === Math.round(sum))?.score ?? null;
}

const rounded = (value: number, decimals: number): number => {
  const scale = 10 ** decimals;
  return Math.round((value + Number.EPSILON) * scale) / scale;
};

/** Whether an answer asks for a conversation about staying safe. It is never a grade. */
export function asksForSafetyConversation({ safetyItem }: MeasureDefinition, answers: Answers): boolean {
  return safetyItem !== null && (answers[safetyItem] ?? 0) > 0;
}

export function bandOf({ bands }: Total, score: number): string | null {
  return bands.find(({ from, to }) => score >= from && score <= to)?.label ?? null;
}

function pointsOf({ options, reversed = false }: Item, answer: number): number {
  const values = options.map(({ value }) => value);
  return reversed ? Math.max(...values) + Math.min(...values) - answer : answer;
}

function choices({ options }: Item): string {
  return `${options.map(({ value }) => value).join(', ')}, or null when it was left out`;
}
