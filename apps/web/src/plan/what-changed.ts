import type { Plan } from '../answers/care-plan';
import { SECTIONS, sectionWords, type Voice } from './plan-words';

export type Change = { at: string; by: string | null; what: string };

/** What was written since `since`, newest first. Actions that were answered since are part of the plan's life too. */
export function whatChanged(plan: Plan, since: string, voice: Voice): Change[] {
  const sections = SECTIONS.flatMap((name) => {
    const { revisedAt, revisedBy } = plan.sections[name];
    return revisedAt !== null && revisedAt > since
      ? [{ at: revisedAt, by: revisedBy, what: `changed “${sectionWords(name, voice).title}”` }]
      : [];
  });
  const goals = plan.goals
    .filter((goal) => goal.setAt > since)
    .map((goal) => ({
      at: goal.setAt,
      by: goal.setBy,
      what: goal.text === '' ? 'set a goal' : `set the goal “${goal.text}”`,
    }));
  return [...sections, ...goals].sort((a, b) => (a.at < b.at ? 1 : -1));
}
