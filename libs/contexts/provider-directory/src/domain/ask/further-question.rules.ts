import type { Decision } from '@platform/decider/decider';
import type { FurtherQuestionAsked, SaidToBe } from './ask.events';
import type { AnswerRefusal } from './ask.rules';
import { waitingAsk } from './ask.rules';
import type { Ask } from './ask.state';

export type FurtherQuestionRefusal = AnswerRefusal | 'question-asked-already';

export interface FurtherQuestion {
  readonly question: string;
  /** A member of the asked agency, or a link. */
  readonly questionBy: string;
  readonly saidToBe: SaidToBe | null;
  readonly at: string;
}

/** One for each ask, by whoever is first. It moves no date: the answer is due when it was, and whoever asked sees both. */
export function askFurther(
  { question, questionBy, saidToBe, at }: FurtherQuestion,
  current: Ask,
): Decision<FurtherQuestionAsked, FurtherQuestionRefusal> {
  const ask = waitingAsk(current);
  if (typeof ask === 'string') return { refused: ask };
  if (ask.question !== null) return { refused: 'question-asked-already' };
  const { askId, personId, askedBy: forMemberId } = ask;
  const said = { question, questionBy, ...saidToBe, forMemberId, questionAskedAt: at };
  return [{ type: 'FurtherQuestionAsked', data: { askId, personId, ...said } }];
}
