import type { Decision } from '@platform/decider/decider';
import { wordsOf } from './entry.rules';
import type { RecordedAgain } from './fact.events';
import type { Entry, PlanEvent, Section } from './plan.events';
import type { Asked } from './plan.rules';
import { changing, isPerson, mayPropose, mayWrite, memberOf, nameOf } from './plan.rules';
import type { Plan } from './plan.state';
import type { OtherWordsRefusal } from './words.rules';
import { withOtherWords } from './words.rules';

/** By whom and when an entry was written, as the plan keeps it. */
export function writtenBy(plan: Plan, { kind, id }: Entry): Pick<RecordedAgain, 'firstBy' | 'firstAt'> {
  switch (kind) {
    case 'section': {
      const { revisedBy, revisedAt } = plan.sections[id as Section];
      return { firstBy: revisedBy, firstAt: revisedAt };
    }
    case 'proposal': {
      const proposal = plan.proposals.find(({ proposalId }) => proposalId === id);
      return { firstBy: proposal?.proposedBy ?? null, firstAt: proposal?.proposedAt ?? null };
    }
    case 'goal': {
      const goal = plan.goals.find(({ goalId }) => goalId === id);
      return { firstBy: goal?.setBy ?? null, firstAt: goal?.setAt ?? null };
    }
    case 'action': {
      const action = plan.actions.find(({ actionId }) => actionId === id);
      return { firstBy: action?.agreedBy ?? null, firstAt: action?.agreedAt ?? null };
    }
    case 'safety-line': {
      const [first] = plan.details.safetyLines.find(({ lineId }) => lineId === id)?.agreedBy ?? [];
      return { firstBy: first?.by ?? null, firstAt: first?.at ?? null };
    }
    case 'comment': {
      const comment = plan.comments.find(({ commentId }) => commentId === id);
      return { firstBy: comment?.madeBy ?? null, firstAt: comment?.madeAt ?? null };
    }
  }
}

export interface RecordingAgain {
  /** Whence it is taken. */
  readonly from: Plan;
  readonly entry: Entry;
  /** Of what is made anew. */
  readonly newId: string;
  readonly again: RecordedAgain;
}

/**
 * The same words in the plan of whom they are about, after what is there; nobody's own words are written for them. What was to be
 * done is done by whoever records it, where its owner is not on this team.
 */
export function recordAgain(
  { from, entry, newId, again }: RecordingAgain,
  asked: Asked,
  plan: Plan,
  history: Parameters<typeof withOtherWords>[3],
): Decision<PlanEvent, OtherWordsRefusal | 'comment-stays-with-its-words'> {
  const { planId, personId } = plan;
  const { by, at } = asked;
  const text = wordsOf(from, entry) ?? '';
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  switch (entry.kind) {
    case 'section': {
      const section = entry.id as Section;
      const there = plan.sections[section].text.trim();
      const together = there === '' ? text : `${there}\n\n${text}`;
      const revisionSeen = history.at(-1)?.revision ?? -1n;
      return withOtherWords({ section, text: together, revisionSeen, again }, asked, plan, history);
    }
    case 'comment':
      return { refused: 'comment-stays-with-its-words' };
    case 'proposal': {
      if (!mayPropose(plan, by)) return { refused: 'persons-own-words' };
      const proposal = { proposalId: newId, text, proposedBy: nameOf(plan, by), proposedAt: at, again };
      return [{ type: 'RewordingProposed', data: { planId, personId, ...proposal } }];
    }
    case 'goal': {
      const goal = { goalId: newId, text, setBy: nameOf(plan, by), setAt: at, again };
      return changing(plan, at, { type: 'GoalSet', data: { planId, personId, ...goal } });
    }
    case 'action': {
      const action = from.actions.find(({ actionId }) => actionId === entry.id);
      const owner = memberOf(plan, { memberId: action?.ownerId ?? null }) ?? memberOf(plan, by);
      const owned =
        isPerson(plan, by) || !owner
          ? { ownerId: personId, ownerAgencyId: null }
          : { ownerId: owner.memberId, ownerAgencyId: owner.agencyId };
      const agreed = { actionId: newId, text, ...owned, dueOn: action?.dueOn ?? at.slice(0, 10), goalId: null };
      const data = { planId, personId, ...agreed, agreedBy: nameOf(plan, by), agreedAt: at, again };
      return changing(plan, at, { type: 'ActionAgreed', data });
    }
    case 'safety-line': {
      const heading = from.details.safetyLines.find(({ lineId }) => lineId === entry.id)?.heading ?? 'warning-signs';
      const line = { lineId: newId, heading, text, addedBy: nameOf(plan, by), addedAt: at, again };
      return changing(plan, at, { type: 'SafetyLineAdded', data: { planId, personId, ...line } });
    }
  }
}
