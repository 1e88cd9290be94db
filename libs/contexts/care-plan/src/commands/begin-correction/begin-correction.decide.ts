import type { Decision } from '@platform/decider/decider';
import { wordsOf } from '../../domain/plan/entry.rules';
import type { Entry, PlanEvent } from '../../domain/plan/plan.events';
import { changing } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

interface Begun {
  readonly correctionId: string;
  readonly part: string;
  readonly entryId: string | null;
  readonly keptFromUse: boolean;
  readonly askedAt: string;
}

/** In danger somebody has to be able to read the safety plan; their own words the person changes themself. */
const STAYS_IN_USE: readonly string[] = ['safety-plan', 'about-me'];

/** What the plan has to know of it: that a change may name it, and what is out of use until it is answered. */
export function beginCorrection(
  { correctionId, part, entryId, keptFromUse, askedAt }: Begun,
  at: string,
  plan: Plan,
): Decision<PlanEvent, never> {
  const { planId, personId, corrections } = plan;
  if (plan.openedAt === null || corrections.some((one) => one.correctionId === correctionId)) return [];
  const entry = entryOf(plan, part, entryId);
  const isKept = keptFromUse && entry !== null && !STAYS_IN_USE.includes(entry.id);
  const data = { planId, personId, correctionId, entry, keptFromUse: isKept, askedAt };
  return changing(plan, at, { type: 'CorrectionBegun', data });
}

function entryOf(plan: Plan, part: string, entryId: string | null): Entry | null {
  const candidates: readonly Entry[] =
    entryId === null
      ? [{ kind: 'section', id: part }]
      : [
          { kind: 'goal', id: entryId },
          { kind: 'action', id: entryId },
        ];
  return candidates.find((entry) => wordsOf(plan, entry) !== undefined) ?? null;
}
