import type { Decision } from '@platform/decider/decider';
import type { CorrectionOverdue } from '../../domain/correction/correction.events';
import type { Corrections } from '../../domain/correction/correction.state';

/** Told once, and not of what was answered meanwhile. */
export function tellOfOverdueCorrection(
  told: CorrectionOverdue['data'],
  corrections: Corrections,
): Decision<CorrectionOverdue, never> {
  const correction = corrections.find(({ correctionId }) => correctionId === told.correctionId);
  if (!correction || correction.answered || correction.isOverdue || told.toldAt < correction.dueAt) return [];
  return [{ type: 'CorrectionOverdue', data: told }];
}
