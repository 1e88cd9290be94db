import type { Decision } from '@platform/decider/decider';
import type { CarerConcernOverdue } from '../../domain/carer-concern/carer-concern.events';
import type { CarerConcerns } from '../../domain/carer-concern/carer-concern.state';

/** Told once, and not of what was answered meanwhile. */
export function tellOfOverdueConcern(
  told: CarerConcernOverdue['data'],
  concerns: CarerConcerns,
): Decision<CarerConcernOverdue, never> {
  const concern = concerns.find(({ concernId }) => concernId === told.concernId);
  if (!concern || concern.answered || concern.isOverdue || told.toldAt < concern.answerDueAt) return [];
  return [{ type: 'CarerConcernOverdue', data: told }];
}
