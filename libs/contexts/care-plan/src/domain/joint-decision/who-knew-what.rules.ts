import type { PlanEvent } from '../plan/plan.events';
import type { PlanPart } from '../plan/seen.rules';
import { partOfChange } from '../plan/seen.rules';
import { changeOf } from '../plan/versions.rules';
import type { JointDecisionEvent } from './joint-decision.events';

/** What somebody could know of: the parts of the plan, and the question with what was said to it. */
export type KnownPart = PlanPart | 'decision';
/** Of what is found out with two clocks, neither of which is right. */
export type Permitted = 'yes' | 'no' | 'cannot-tell';
/**
 * `wrote`: the last of it is their own. `opened`: they looked after it had changed last. `earlier-text`: they looked, and it changed since.
 * `not-kept`: a person's look at their own record is theirs, and nobody keeps it.
 */
export type Opened = 'nothing-there' | 'wrote' | 'opened' | 'earlier-text' | 'not-opened' | 'cannot-tell' | 'not-kept';

/** Order is by place in the log, which all streams share; the time is what a clock said. */
export interface Moment {
  readonly position: bigint;
  readonly at: string;
}
export interface Change extends Moment {
  readonly part: KnownPart;
  readonly by: string | null;
}

/** What two processes' clocks are allowed to differ by: nearer than this to an edge, nothing is said. */
export const CLOCKS_DIFFER_MS = 5_000;

/** Whether somebody was allowed something at a moment, by rules that hold from their start, included, until their end, excluded. */
export function permittedAt(at: string, isAllowed: (now: Date) => boolean): Permitted {
  const moment = Date.parse(at);
  const around = [-CLOCKS_DIFFER_MS, 0, CLOCKS_DIFFER_MS].map((by) => isAllowed(new Date(moment + by)));
  if (around.every(Boolean)) return 'yes';
  return around.some(Boolean) ? 'cannot-tell' : 'no';
}

/** Everything before a place in the log, that place not included. */
export const before = <One extends Moment>(all: readonly One[], { position }: Moment): readonly One[] =>
  all.filter((one) => one.position < position);

export interface Looked {
  readonly opened: Opened;
  /** Their last look that showed them this part. */
  readonly lastAt: string | null;
}

/**
 * What somebody had opened of one part when the decision was taken.
 * @param looks theirs, at the page on which the part is, each with whether the part was on it for them
 * @param windowMs further looks within it are not recorded
 */
export function openedOf(
  memberId: string,
  { changes, looks, taken }: {
    readonly changes: readonly Change[];
    readonly looks: readonly (Moment & { readonly shown: Permitted })[];
    readonly taken: Moment;
  }, // prettier-ignore
  windowMs: number,
): Looked {
  const last = before(changes, taken).at(-1);
  const theirs = before(looks, taken).filter(({ shown }) => shown !== 'no');
  const lastAt = theirs.filter(({ shown }) => shown === 'yes').at(-1)?.at ?? null;
  const is = (opened: Opened): Looked => ({ opened, lastAt });
  if (!last) return is('nothing-there');
  if (last.by === memberId) return is('wrote');
  const changed = Date.parse(last.at);
  const shows = ({ position, at }: Moment) => position > last.position && Date.parse(at) - changed >= CLOCKS_DIFFER_MS;
  if (theirs.some((look) => look.shown === 'yes' && shows(look))) return is('opened');
  // A page that is read again within its quarter of an hour leaves no further look; one that changed as it was read may show either.
  const mayShow = ({ at }: Moment) =>
    (Math.floor(Date.parse(at) / windowMs) + 1) * windowMs + CLOCKS_DIFFER_MS > changed;
  if (theirs.some(mayShow)) return is('cannot-tell');
  return is(lastAt === null ? 'not-opened' : 'earlier-text');
}

/** The part of the plan that an event changed; undefined for what is about the plan as a whole. */
export function partChanged(event: PlanEvent): PlanPart | undefined {
  switch (event.type) {
    case 'DetailChanged':
    case 'PlanConflictFound':
    case 'PlanConflictResolved':
      return partOfChange(event.data);
    case 'SafetyLineAdded':
    case 'SafetyLineAgreed':
    case 'SafetyLineTakenOut':
    case 'SafetyLineKept':
      return 'safety-plan';
    case 'GoalStateChanged':
    case 'ActionReassigned':
    case 'ActionDueChanged':
    case 'ActionLapsed':
    case 'PlanReviewSet':
      return 'goals-and-actions';
    default:
      return changeOf(event)?.part ?? undefined;
  }
}

/** Whoever put the question, or said something to it; undefined for what follows from that by itself. */
export function saidBy({ type, data }: JointDecisionEvent): string | undefined {
  switch (type) {
    case 'DecisionProposed':
      return data.proposedBy;
    case 'PositionStated':
      return data.memberId;
    case 'PersonsVoiceRecorded':
    case 'BestInterestsDecisionRecorded':
      return data.recordedBy;
    case 'CapacityConsidered':
      return data.consideredBy;
    default:
      return undefined;
  }
}
