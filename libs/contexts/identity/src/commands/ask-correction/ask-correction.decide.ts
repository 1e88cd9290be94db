import type { Decision } from '@platform/decider/decider';
import type { CorrectionAsked } from '../../domain/correction/correction.events';
import { canBeKeptFromUse, dueAt } from '../../domain/correction/correction.rules';
import type { Corrections } from '../../domain/correction/correction.state';

export type AskCorrectionRefusal = 'correction-asked-already' | 'cannot-be-kept-from-use';

/** The same words about the same part are answered once. */
export function askCorrection(
  asked: Omit<CorrectionAsked['data'], 'dueAt'>,
  corrections: Corrections,
): Decision<CorrectionAsked, AskCorrectionRefusal> {
  const { part, statement, askedAt, entryId = null, keptFromUse = false } = asked;
  if (keptFromUse && !canBeKeptFromUse(part, entryId)) {
    const fields = [{ field: 'keepFromUse', problem: 'cannot be asked of this part' }];
    return { refused: 'cannot-be-kept-from-use', about: { fields } };
  }
  const waits = corrections.some((one) => !one.answered && one.part === part && one.statement === statement);
  if (waits) return { refused: 'correction-asked-already' };
  return [{ type: 'CorrectionAsked', data: { ...asked, dueAt: dueAt(askedAt) } }];
}
