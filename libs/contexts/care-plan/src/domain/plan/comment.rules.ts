import type { Recorded } from './as-of.rules';
import type { PlanComment } from './comment.state';
import { isKeptFromUse } from './entry.rules';
import type { PlanEvent, Section } from './plan.events';
import type { Actor } from './plan.rules';
import { isPerson, mayWrite } from './plan.rules';
import type { Plan } from './plan.state';

/** What the person asked is settled when they say so; between others anybody who writes here may. */
export const mayResolve = (plan: Plan, by: Actor, { madeBy, resolved }: PlanComment): boolean =>
  resolved === null && mayWrite(plan, by) && (madeBy !== plan.personId || isPerson(plan, by));

/** What the person said themself, only they say that it is about somebody else. */
export const mayTakeOut = (plan: Plan, by: Actor, { madeBy }: PlanComment): boolean =>
  mayWrite(plan, by) && (madeBy !== plan.personId || isPerson(plan, by));

/** Of the section that it is about; nothing for one that is not there. */
export function partOfComment({ comments }: Plan, commentId: string): { readonly part?: Section } {
  const section = comments.find((one) => one.commentId === commentId)?.section;
  return section ? { part: section } : {};
}

export const commentsAllowed = (plan: Plan, by: Actor): readonly string[] =>
  mayWrite(plan, by)
    ? [
        ...Object.keys(plan.sections).map((section) => `comment:${section}`),
        ...plan.comments.map(({ commentId }) => `answer-comment:${commentId}`),
        ...plan.comments
          .filter((one) => mayResolve(plan, by, one))
          .map(({ commentId }) => `resolve-comment:${commentId}`),
        ...plan.comments
          .filter((one) => mayTakeOut(plan, by, one))
          .map(({ commentId }) => `take-out-comment:${commentId}`),
      ]
    : [];

interface Reading {
  /** As it stood at the moment that is shown. */
  readonly then: Plan;
  readonly today: Plan;
  readonly history: readonly Recorded<PlanEvent>[];
  readonly isTheirs: boolean;
  /** What a section said before this revision was since put where the reader does not read. */
  readonly apart: ReadonlyMap<Section, bigint>;
}

/**
 * The comments that a reader is shown. They quote words: where those were kept apart or put right since, or are out of use, or were
 * about somebody else, the comments of before go with them.
 */
export function commentsShown({ then, today, history, isTheirs, apart }: Reading): readonly PlanComment[] {
  const stays = new Set(today.comments.map(({ commentId }) => commentId));
  const before = new Map(apart);
  const madeIn = new Map<string, bigint>();
  for (const { revision, event } of history) {
    if (event.type === 'CommentMade') madeIn.set(event.data.commentId, revision);
    const isAnswer = event.type === 'PlanSectionRevised' && event.data.correctionId !== undefined;
    if (isAnswer && !isTheirs) before.set(event.data.section, revision);
  }
  return then.comments.filter(({ commentId, section }) => {
    if (!stays.has(commentId)) return false;
    if (!isTheirs && isKeptFromUse(today, { kind: 'section', id: section })) return false;
    return (madeIn.get(commentId) ?? -1n) > (before.get(section) ?? -2n);
  });
}
