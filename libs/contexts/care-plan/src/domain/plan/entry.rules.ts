import type { Plan } from './plan.state';
import type { Entry } from './plan.events';

export const ENTRY_KINDS = ['section', 'proposal', 'goal', 'action', 'safety-line', 'comment'] as const;

/** The words that somebody can point at now; undefined when there are none. */
export function wordsOf(plan: Plan, { kind, id }: Entry): string | undefined {
  switch (kind) {
    case 'section':
      return Object.entries(plan.sections).find(([section, { text }]) => section === id && text.trim() !== '')?.[1]
        .text;
    case 'proposal':
      return plan.proposals.find(({ proposalId }) => proposalId === id)?.text;
    case 'goal':
      return plan.goals.find(({ goalId }) => goalId === id)?.text;
    case 'action':
      return plan.actions.find(({ actionId }) => actionId === id)?.text;
    case 'safety-line':
      return plan.details.safetyLines.find(({ lineId }) => lineId === id)?.text;
    case 'comment':
      return plan.comments.find(({ commentId }) => commentId === id)?.text;
  }
}

export function isKeptFromUse({ corrections }: Plan, { kind, id }: Entry): boolean {
  return corrections.some(
    ({ keptFromUse, isOpen, entry }) => keptFromUse && isOpen && entry?.kind === kind && entry.id === id,
  );
}

/** What is kept from use now, once each, with the last request because of which it is. */
export function keptFromUse(plan: Plan): readonly (Entry & { readonly correctionId: string })[] {
  const entries = plan.corrections.flatMap(({ keptFromUse: isKept, isOpen, entry, correctionId }) =>
    isKept && isOpen && entry ? [{ ...entry, correctionId }] : [],
  );
  return [...new Map(entries.map((entry) => [`${entry.kind} ${entry.id}`, entry])).values()];
}

/** The plan with every entry where it is, and without the words that are kept from use. */
export function withoutWordsKeptFromUse(plan: Plan): Plan {
  if (keptFromUse(plan).length === 0) return plan;
  const hidden = (kind: Entry['kind'], id: string): boolean => isKeptFromUse(plan, { kind, id });
  const sections = Object.fromEntries(
    Object.entries(plan.sections).map(([id, section]) => [
      id,
      hidden('section', id) ? { ...section, text: '' } : section,
    ]),
  ) as Plan['sections'];
  return {
    ...plan,
    sections,
    goals: plan.goals.map((goal) => (hidden('goal', goal.goalId) ? { ...goal, text: '', why: '' } : goal)),
    actions: plan.actions.map((action) =>
      hidden('action', action.actionId) ? { ...action, text: '', why: null } : action,
    ),
    details: {
      ...plan.details,
      conflicts: plan.details.conflicts.map((conflict) => {
        const { kind, id, resolved } = conflict;
        if ((kind !== 'goal' && kind !== 'action') || !hidden(kind, id)) return conflict;
        const values = conflict.values.map((said) => ({ ...said, value: '', why: null }));
        return { ...conflict, values, resolved: resolved && { ...resolved, value: '' } };
      }),
    },
  };
}

/** Whether whoever writes here would write over words that they are not shown; to put them right is what is asked for. */
export function isBeingLookedAt(plan: Plan, entry: Entry, correctionId: string | null = null): boolean {
  const answers = plan.corrections.some((one) => one.isOpen && one.correctionId === correctionId);
  return isKeptFromUse(plan, entry) && !answers;
}

/** Whether a correction that the person asked for of this plan may be named as what led to a change. */
export function wasAsked({ corrections }: Plan, correctionId: string | null): boolean {
  return correctionId === null || corrections.some((one) => one.correctionId === correctionId);
}

/** What a change says of the request that it answers; nothing when there was none. */
export const answering = (correctionId: string | null): { readonly correctionId?: string } =>
  correctionId === null ? {} : { correctionId };
