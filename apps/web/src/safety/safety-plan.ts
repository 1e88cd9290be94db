import type { Plan } from '../answers/care-plan';

/** Of a safety plan: words under a title of their own, or words alone. */
export type SafetyPiece = { title: string | null; text: string };

export type SafetyPlan = {
  pieces: SafetyPiece[];
  writtenBy: string | null;
  writtenAt: string | null;
  /** The person says that it is wrong, and others are not shown the words until they are answered. */
  isKeptFromUse: boolean;
};

/** The one place that knows where in a plan the safety plan is. */
export function safetyPlanOf({ sections, keptFromUse }: Plan): SafetyPlan {
  const { text, revisedBy, revisedAt } = sections.safetyPlan;
  return {
    pieces: text.trim() === '' ? [] : [{ title: null, text }],
    writtenBy: revisedBy,
    writtenAt: revisedAt,
    isKeptFromUse: keptFromUse.some(({ kind, id }) => kind === 'section' && id === 'safety-plan'),
  };
}
