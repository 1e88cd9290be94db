import type { PlanAction } from './detail.state';
import type { Plan } from './plan.state';

/** What stands in the way of a farewell: somebody else would still owe the person something, or they could not come back. */
export interface LeftOver {
  /** What somebody of the team was to do. What the person does for themself is theirs to go on with. */
  readonly actionIds: readonly string[];
  readonly asks: number;
  /** Immediate needs that are not met, and what was agreed about safety and is not kept yet. */
  readonly needs: number;
  /** What was decided and is not carried out yet, besides the farewell itself. */
  readonly decisions: number;
  /** Questions to the team that nobody has decided yet. */
  readonly questions: number;
  /** What people close told, and nobody answered. */
  readonly concerns: number;
  readonly isBeingHandedOver: boolean;
  /** Help was needed again, and nobody was there yet. */
  readonly waitsForContact: boolean;
  readonly wayBackIsOpen: boolean;
}

export const actionsLeft = ({ actions, personId }: Plan): readonly PlanAction[] =>
  actions.filter(({ status, ownerId }) => status === 'open' && ownerId !== personId);
