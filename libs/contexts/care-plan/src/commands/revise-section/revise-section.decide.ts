import type { Decision } from '@platform/decider/decider';
import type { PlanEvent } from '../../domain/plan/plan.events';
import type { Asked, changedSince } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import type { OtherWords, OtherWordsRefusal } from '../../domain/plan/words.rules';
import { withOtherWords } from '../../domain/plan/words.rules';

export type ReviseSectionRefusal = OtherWordsRefusal;

/** Changes of different sections both hold; nobody overwrites words of a section that they had not seen. */
export function reviseSection(
  revision: OtherWords,
  asked: Asked,
  plan: Plan,
  history: Parameters<typeof changedSince>[0],
): Decision<PlanEvent, ReviseSectionRefusal> {
  return withOtherWords(revision, asked, plan, history);
}
