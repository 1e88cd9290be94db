import type { ContentChange, Entry, Section } from './plan.events';
import { noDetails } from './detail.state';
import type { Plan } from './plan.state';
import { unwritten } from './plan.state';

/** The parts of a plan about which a person says who may read them. */
export const PLAN_PARTS = [
  'about-me',
  'strengths',
  'needs',
  'formulation',
  'safety-plan',
  'goals-and-actions',
] as const satisfies readonly (Section | 'goals-and-actions')[];
export type PlanPart = (typeof PLAN_PARTS)[number];

/** The part in which an entry is; a comment is where the words are that it is about. */
export function partOf({ kind, id }: Entry, comments: Plan['comments'] = []): PlanPart {
  if (kind === 'comment') return comments.find(({ commentId }) => commentId === id)?.section ?? 'about-me';
  if (kind === 'section') return PLAN_PARTS.find((part) => part === id) ?? 'about-me';
  if (kind === 'safety-line') return 'safety-plan';
  return kind === 'proposal' ? 'about-me' : 'goals-and-actions';
}

/** The part in which something of the content is. */
export function partOfChange({ kind, id, field }: ContentChange): PlanPart {
  if (kind === 'section') return partOf({ kind, id });
  return kind === 'safety-line' || field === 'contingency' ? 'safety-plan' : 'goals-and-actions';
}

/** The plan with these parts alone; the others are as if nobody had written in them. */
export function asSeen(plan: Plan, parts: readonly PlanPart[]): Plan {
  const sees = (part: PlanPart) => parts.includes(part);
  const sections = Object.fromEntries(
    (Object.keys(plan.sections) as Section[]).map((section) => [
      section,
      sees(section) ? plan.sections[section] : unwritten,
    ]),
  ) as Plan['sections'];
  return {
    ...plan,
    sections,
    proposals: sees('about-me') ? plan.proposals : [],
    corrections: plan.corrections.filter(({ entry }) => entry !== null && sees(partOf(entry))),
    comments: plan.comments.filter(({ section }) => sees(section)),
    goals: sees('goals-and-actions') ? plan.goals : [],
    actions: sees('goals-and-actions') ? plan.actions : [],
    details: {
      ...noDetails,
      ...(sees('goals-and-actions') ? { agreedWith: plan.details.agreedWith, reviewOn: plan.details.reviewOn } : {}),
      ...(sees('safety-plan') ? { contingency: plan.details.contingency, safetyLines: plan.details.safetyLines } : {}),
      conflicts: plan.details.conflicts.filter((conflict) => sees(partOfChange(conflict))),
    },
  };
}
