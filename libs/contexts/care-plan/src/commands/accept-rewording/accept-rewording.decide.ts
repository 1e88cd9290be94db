import type { Decision } from '@platform/decider/decider';
import type { PlanEvent } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { changedSince, changing, mayWrite, nameOf } from '../../domain/plan/plan.rules';
import type { Place } from '../../domain/plan/plan.rules';
import { mayWriteDown, writtenDown } from '../../domain/plan/scribe.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type AcceptRewordingRefusal =
  | 'not-on-the-team'
  | 'persons-own-words'
  | 'proposal-not-found'
  | 'changed-since-you-looked'
  | 'suggested-words-changed'
  | 'suggested-words-gone';

interface Acceptance {
  readonly proposalId: string;
  /** null: what was there when the rewording was proposed. */
  readonly revisionSeen: bigint | null;
  /** What the words say as they are written, and where those are that it goes in the place of; null for everything. */
  readonly placed?: { readonly text: string; readonly place: Place | null } | null;
}

/**
 * Only the person, or whom they named to write for them, takes other words for their own, and never over words that came later.
 * What goes in the place of some words goes there as the text stands now; when those words changed, the person has to have seen it.
 */
export function acceptRewording(
  { proposalId, revisionSeen, placed = null }: Acceptance,
  { by, at }: Asked,
  plan: Plan,
  history: Parameters<typeof changedSince>[0],
): Decision<PlanEvent, AcceptRewordingRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  if (!mayWriteDown(plan, by, 'about-me')) return { refused: 'persons-own-words' };
  const proposal = plan.proposals.find((one) => one.proposalId === proposalId);
  const proposed = history.find(
    ({ event }) => event.type === 'RewordingProposed' && event.data.proposalId === proposalId,
  );
  if (!proposal || !proposed) return { refused: 'proposal-not-found' };
  const now = plan.sections['about-me'].text;
  const changed = { refused: 'changed-since-you-looked', about: { section: 'about-me' } } as const;
  let { text } = proposal;
  if (proposal.instead) {
    const place = placed?.place;
    if (!placed || !place) return { refused: 'suggested-words-gone' };
    if (placed.text !== now) return changed;
    const isSame = now.slice(place.from, place.to) === proposal.quote;
    const sawIt = revisionSeen !== null && !changedSince(history, 'about-me', revisionSeen);
    if (!isSame && !sawIt) return { refused: 'suggested-words-changed' };
    text = now.slice(0, place.from) + text + now.slice(place.to);
  } else if (changedSince(history, 'about-me', revisionSeen ?? proposed.revision)) {
    return changed;
  }
  const down = writtenDown(plan, nameOf(plan, by));
  const data = { planId, personId, proposalId, text, acceptedAt: at, ...down };
  return changing(plan, at, { type: 'RewordingAccepted', data });
}
