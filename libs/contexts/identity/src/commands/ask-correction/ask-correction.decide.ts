import type { Decision } from '@platform/decider/decider';
import type { CorrectionAsked } from '../../domain/correction/correction.events';
import { dueAt } from '../../domain/correction/correction.rules';
import type { Corrections } from '../../domain/correction/correction.state';

export type AskCorrectionRefusal = 'correction-asked-already';

/** The same words about the same part are answered once. */
export function askCorrection(
  asked: Omit<CorrectionAsked['data'], 'dueAt'>,
  corrections: Corrections,
): Decision<CorrectionAsked, AskCorrectionRefusal> {
  const { part, statement, askedAt } = asked;
  const waits = corrections.some((one) => !one.answered && one.part === part && one.statement === statement);
  if (waits) return { refused: 'correction-asked-already' };
  return [{ type: 'CorrectionAsked', data: { ...asked, dueAt: dueAt(askedAt) } }];
}
