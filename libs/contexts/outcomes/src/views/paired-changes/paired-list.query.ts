import type { ScoreChange, Telling } from '../../domain/measure/change.rules';
import { scoreChange } from '../../domain/measure/change.rules';
import type { MeasureDefinition } from '../../domain/measure/definition.rules';
import type { MeasurePointRow } from '../progress/measure-point.row';

/** Why the answers of somebody cannot be compared. */
export type WhyNotPaired = 'answered-once' | 'one-has-a-score' | 'none-has-a-score';

interface PairedLine {
  readonly personId: string;
  readonly paired: Pick<ScoreChange, 'meaning' | 'crossed' | 'sentence'> | null;
  readonly why: WhyNotPaired | null;
}

/** One measure: how many of those who answered it can be compared, who they are, and why the others cannot. Nothing is averaged. */
export interface PairedList {
  readonly code: string;
  readonly name: string;
  readonly copyright: string;
  readonly eligible: number;
  readonly paired: number;
  readonly lines: readonly PairedLine[];
}

export function pairedListOf(
  definition: MeasureDefinition,
  points: readonly MeasurePointRow[],
  telling: Telling,
): PairedList {
  const { code, name, copyright } = definition;
  const answered = points.filter(({ measure }) => measure === code);
  const lines = [...new Set(answered.map(({ personId }) => personId))].map((personId) =>
    lineOf(
      definition,
      personId,
      answered.filter((row) => row.personId === personId),
      telling,
    ),
  );
  return {
    code,
    name,
    copyright,
    eligible: lines.length,
    paired: lines.filter(({ why }) => why === null).length,
    lines,
  };
}

function lineOf(
  definition: MeasureDefinition,
  personId: string,
  points: readonly MeasurePointRow[],
  telling: Telling,
): PairedLine {
  if (points.length < 2) return { personId, paired: null, why: 'answered-once' };
  // What is read one by one is compared by question, in the person's own record.
  if (definition.scoring.kind === 'each') return { personId, paired: null, why: null };
  const scores = points.flatMap((row) =>
    row.score === null ? [] : [{ on: row.completedOn, position: BigInt(row.position), value: row.score }],
  );
  const change = scoreChange(definition, scores, telling);
  if (!change) return { personId, paired: null, why: scores.length === 0 ? 'none-has-a-score' : 'one-has-a-score' };
  const { meaning, crossed, sentence } = change;
  return { personId, paired: { meaning, crossed, sentence }, why: null };
}
