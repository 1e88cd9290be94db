import type { Nation } from '@platform/decider/bank-holidays';
import type { Decision } from '@platform/decider/decider';
import type { CarerConcernRaised } from '../../domain/carer-concern/carer-concern.events';
import { answerDueAt } from '../../domain/carer-concern/carer-concern.rules';
import type { CarerConcerns } from '../../domain/carer-concern/carer-concern.state';

export type RaiseCarerConcernRefusal = 'carer-concern-raised-already';

/** There is no reason not to hear it; the same words of the same giver wait for one answer. */
export function raiseCarerConcern(
  raised: Omit<CarerConcernRaised['data'], 'answerDueAt'>,
  concerns: CarerConcerns,
  nation: Nation,
  workingDays?: number,
): Decision<CarerConcernRaised, RaiseCarerConcernRefusal> {
  const { words, raisedBy, raisedAt } = raised;
  const waits = concerns.some((one) => !one.answered && one.raisedBy === raisedBy && one.words === words);
  if (waits) return { refused: 'carer-concern-raised-already' };
  return [{ type: 'CarerConcernRaised', data: { ...raised, answerDueAt: answerDueAt(raisedAt, nation, workingDays) } }];
}
