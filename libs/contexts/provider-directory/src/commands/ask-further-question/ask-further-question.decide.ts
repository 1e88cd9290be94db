import type { Decision } from '@platform/decider/decider';
import type { FurtherQuestionAsked } from '../../domain/ask/ask.events';
import type { Ask } from '../../domain/ask/ask.state';
import type { FurtherQuestion, FurtherQuestionRefusal } from '../../domain/ask/further-question.rules';
import { askFurther } from '../../domain/ask/further-question.rules';

/** By a member of the asked agency, whose name is known. */
export function askFurtherQuestion(
  asked: Omit<FurtherQuestion, 'saidToBe'>,
  ask: Ask,
): Decision<FurtherQuestionAsked, FurtherQuestionRefusal> {
  return askFurther({ ...asked, saidToBe: null }, ask);
}
