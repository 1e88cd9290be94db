import type { Decision } from '@platform/decider/decider';
import { isBeingLookedAt, wasAsked, wordsOf } from '../../domain/plan/entry.rules';
import { mayTakeOut } from '../../domain/plan/comment.rules';
import type { Entry, PlanEvent } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { changedSince, changing, isPerson, mayRevise, mayWrite, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import { answeringAgencyOf } from '../../domain/plan/team.rules';
import type { WrongPersonReason } from '../../domain/plan/wrong-person.rules';
import { SECTIONS } from '../../domain/plan/words.rules';

export type TakeOutEntryRefusal =
  | 'not-on-the-team'
  | 'persons-own-words'
  | 'said-by-the-person'
  | 'comment-stays-with-its-words'
  | 'entry-not-there'
  | 'changed-since-you-looked'
  | 'being-looked-at'
  | 'correction-not-asked-here'
  | 'right-person-not-yours';

export interface TakingOut {
  readonly takenOutId: string;
  readonly entry: Entry;
  readonly reason: WrongPersonReason;
  readonly correctionId: string | null;
  /** Whether it is recorded in the record of whom it is about. */
  readonly recordedAgain: boolean;
  readonly revisionSeen: bigint;
}

/**
 * Whoever may write there says that it was about somebody else; nothing is deleted. Words that are kept from use are taken to no
 * other record by somebody who is not shown them.
 */
export function takeOutEntry(
  { takenOutId, entry, reason, correctionId, recordedAgain, revisionSeen }: TakingOut,
  { by, at }: Asked,
  plan: Plan,
  history: Parameters<typeof changedSince>[0],
): Decision<PlanEvent, TakeOutEntryRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  if (wordsOf(plan, entry) === undefined) return { refused: 'entry-not-there' };
  const comment = plan.comments.find(({ commentId }) => entry.kind === 'comment' && commentId === entry.id);
  if (comment && !mayTakeOut(plan, by, comment)) return { refused: 'said-by-the-person' };
  const section = entry.kind === 'section' ? SECTIONS.find((one) => one === entry.id) : undefined;
  if (section && !mayRevise(plan, by, section)) return { refused: 'persons-own-words' };
  if (section && changedSince(history, section, revisionSeen)) {
    return { refused: 'changed-since-you-looked', about: { section } };
  }
  if (recordedAgain && !isPerson(plan, by) && isBeingLookedAt(plan, entry)) return { refused: 'being-looked-at' };
  if (!wasAsked(plan, correctionId)) return { refused: 'correction-not-asked-here' };
  const found = { takenOutId, entry, reason, correctionId, recordedAgain, agencyId: answeringAgencyOf(plan) };
  const data = { planId, personId, ...found, foundBy: nameOf(plan, by), foundAt: at };
  return changing(plan, at, { type: 'FoundAboutSomebodyElse', data });
}
