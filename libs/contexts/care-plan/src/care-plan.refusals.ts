import type { RefusalTable } from '@platform/http/answer';
import type { CarerRefusal } from './carer.refusals';
import { carerRefusals } from './carer.refusals';
import type { DecisionRefusal } from './decision.refusals';
import { decisionRefusals } from './decision.refusals';
import type { HandOverRefusal } from './hand-over.refusals';
import { handOverRefusals } from './hand-over.refusals';
import type { PlanRefusal } from './plan.refusals';
import { planRefusals } from './plan.refusals';

/** What each refusal of this context means to whoever asked. */
export const carePlanRefusals: RefusalTable<PlanRefusal | DecisionRefusal | HandOverRefusal | CarerRefusal> = {
  ...planRefusals,
  ...decisionRefusals,
  ...handOverRefusals,
  ...carerRefusals,
};
