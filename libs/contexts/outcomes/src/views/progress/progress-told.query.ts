import type { Change, Said, ScoreChange, Telling } from '../../domain/measure/change.rules';
import { answerChange, goalChange, scoreChange } from '../../domain/measure/change.rules';
import type { MeasureDefinition } from '../../domain/measure/definition.rules';
import { gad7 } from '../../domain/measure/gad-7.rules';
import { phq9 } from '../../domain/measure/phq-9.rules';
import { reliableRecovery } from '../../domain/measure/recovery.rules';
import type { GoalRatingRow } from './goal-rating.row';
import type { MeasurePointRow } from './measure-point.row';
import { isInUse } from './measure-point.row';

interface AnswersToOne {
  readonly text: string;
  readonly answers: readonly { readonly completedOn: string; readonly label: string }[];
  readonly sentence: string | null;
}
interface MeasureTold {
  readonly code: string;
  readonly name: string;
  readonly copyright: string;
  readonly points: readonly (Pick<
    MeasurePointRow,
    'measureId' | 'completedOn' | 'score' | 'band' | 'answered' | 'of' | 'how' | 'takenDownBy'
  > & { readonly takenDownAt: string | null })[];
  /** Nobody goes by these: while somebody looks at what the person said of them, or because they were wrong. */
  readonly outOfUse: readonly OutOfUse[];
  readonly paired: ScoreChange | null;
  /** For measures that are never added up: each question by itself. */
  readonly byQuestion: readonly AnswersToOne[];
}
interface OutOfUse {
  readonly measureId: string;
  readonly completedOn: string;
  readonly why: 'being-looked-at' | 'was-wrong';
  /** Told to the person alone, whose own answers they are. */
  readonly score: number | null;
  readonly band: string | null;
}
interface GoalTold {
  readonly goalId: string;
  readonly ratings: readonly { readonly ratedOn: string; readonly rating: number }[];
  readonly paired: Change | null;
}

const said = <Value>(row: { readonly position: string }, on: string, value: Value): Said<Value> => ({
  on,
  position: BigInt(row.position),
  value,
});

/** Rows are of one person, oldest first. Of a measure that is locked the questions are not told. */
export function measuresOf(
  rows: readonly MeasurePointRow[],
  definitions: readonly (MeasureDefinition & { readonly isUnlocked: boolean })[],
  telling: Telling,
): MeasureTold[] {
  return definitions.flatMap((definition) => {
    const answered = rows.filter(({ measure }) => measure === definition.code);
    if (answered.length === 0) return [];
    const points = answered.filter(isInUse);
    const scores = points.flatMap((row) => (row.score === null ? [] : [said(row, row.completedOn, row.score)]));
    return [
      {
        code: definition.code,
        name: definition.name,
        copyright: definition.copyright,
        points: points.map(({ measureId, completedOn, score, band, answered, of, how, takenDownBy, takenDownAt }) => ({
          measureId,
          completedOn,
          score,
          band,
          answered,
          of,
          how,
          takenDownBy,
          takenDownAt: takenDownAt?.toISOString() ?? null,
        })),
        outOfUse: answered.filter((row) => !isInUse(row)).map((row) => outOfUse(row, telling)),
        paired: scoreChange(definition, scores, telling),
        byQuestion:
          definition.scoring.kind === 'each' && definition.isUnlocked ? byQuestion(definition, points, telling) : [],
      },
    ];
  });
}

function outOfUse({ measureId, completedOn, foundWrong, score, band }: MeasurePointRow, { whose }: Telling): OutOfUse {
  const told = whose === 'your' ? { score, band } : { score: null, band: null };
  return { measureId, completedOn, why: foundWrong ? 'was-wrong' : 'being-looked-at', ...told };
}

/** What the rule for PHQ-9 and GAD-7 together says, once each was answered twice. */
export function togetherOf(measures: readonly MeasureTold[]): string | null {
  const pairOf = (code: string) => measures.find((one) => one.code === code)?.paired ?? null;
  const told = reliableRecovery(
    { definition: phq9, pair: pairOf(phq9.code) },
    { definition: gad7, pair: pairOf(gad7.code) },
  );
  return told?.startedOver ? told.sentence : null;
}

/** Rows are of one person, oldest first. */
export function goalsOf(rows: readonly GoalRatingRow[], telling: Telling): GoalTold[] {
  return [...new Set(rows.map(({ goalId }) => goalId))].map((goalId) => {
    const ratings = rows.filter((row) => row.goalId === goalId);
    return {
      goalId,
      ratings: ratings.map(({ ratedOn, rating }) => ({ ratedOn, rating })),
      paired: goalChange(
        ratings.map((row) => said(row, row.ratedOn, row.rating)),
        telling,
      ),
    };
  });
}

/** What cannot be compared yet, and why: never a mean in its place. */
export function notPaired(measures: readonly MeasureTold[], goals: readonly GoalTold[]): string[] {
  const sentences = measures.flatMap(({ name, points, paired, byQuestion: questions }) => {
    if (points.length === 0) return [];
    if (paired || (questions.length > 0 && points.length > 1)) return [];
    if (points.length === 1 && (points[0]?.score !== null || questions.length > 0))
      return [`${name} has been answered once. Answer it again to see what changes.`];
    const scored = points.filter(({ score }) => score !== null).length;
    return [`${name} has ${scored === 0 ? 'no score' : 'one score'} so far: too many answers were left out.`];
  });
  const once = goals.filter(({ paired }) => !paired).length;
  if (once === 1) sentences.push('One goal has been rated once. Rate it again to see what changes.');
  if (once > 1) sentences.push(`${once} goals have been rated once. Rate them again to see what changes.`);
  return sentences;
}

function byQuestion(
  { items }: MeasureDefinition,
  points: readonly MeasurePointRow[],
  telling: Telling,
): AnswersToOne[] {
  return items.map((item, i) => {
    const answers = points.flatMap((row) => {
      const value = row.answers?.[i] ?? null;
      return value === null ? [] : [said(row, row.completedOn, value)];
    });
    return {
      text: item.text,
      answers: answers.map(({ on, value }) => ({
        completedOn: on,
        label: item.options.find((option) => option.value === value)?.label ?? String(value),
      })),
      sentence: answerChange(item, answers, telling),
    };
  });
}
