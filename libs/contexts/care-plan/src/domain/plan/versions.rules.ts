import type { Recorded } from './as-of.rules';
import { sectionWrittenBy } from './as-of.rules';
import type { PlanEvent } from './plan.events';
import type { PlanPart } from './seen.rules';

/** What somebody did to a plan, as far as one can point at it. */
export interface PlanChange {
  readonly kind: 'opened' | 'joined' | 'left' | 'key-worker' | 'section' | 'suggestion' | 'goal' | 'action' | 'outcome' | 'agreed' | 'not-agreed'; // prettier-ignore
  /** Of what, or of whom. */
  readonly id: string | null;
  readonly by: string | null;
  /** The part it is in; null for what is about the plan as a whole. */
  readonly part: PlanPart | null;
}

/** One saving of a plan: everything that was recorded by one command. */
export interface Version {
  /** The last revision of it. */
  readonly revision: bigint;
  readonly recordedAt: string;
  readonly changes: readonly PlanChange[];
}

export function changeOf(event: PlanEvent): PlanChange | undefined {
  const section = sectionWrittenBy(event);
  if (section) {
    const by = event.type === 'PlanSectionRevised' ? event.data.revisedBy : ownWordsBy(event);
    return { kind: 'section', id: section, by, part: section };
  }
  const goals = 'goals-and-actions';
  switch (event.type) {
    case 'PlanOpened':
      return { kind: 'opened', id: null, by: null, part: null };
    case 'TeamMemberJoined':
      return { kind: 'joined', id: event.data.memberId, by: null, part: null };
    case 'TeamMemberLeft':
      return { kind: 'left', id: event.data.memberId, by: null, part: null };
    case 'KeyWorkerChanged':
      return event.data.isKeyWorker ? { kind: 'key-worker', id: event.data.memberId, by: null, part: null } : undefined;
    case 'RewordingProposed':
      return { kind: 'suggestion', id: event.data.proposalId, by: event.data.proposedBy, part: 'about-me' };
    case 'GoalSet':
      return { kind: 'goal', id: event.data.goalId, by: event.data.setBy, part: goals };
    case 'ActionAgreed':
      return { kind: 'action', id: event.data.actionId, by: event.data.agreedBy, part: goals };
    case 'ActionCompleted':
      return { kind: 'outcome', id: event.data.actionId, by: event.data.completedBy, part: goals };
    case 'PlanAgreedByPerson':
      return { kind: 'agreed', id: null, by: event.data.personId, part: null };
    case 'PlanNotAgreedByPerson':
      return { kind: 'not-agreed', id: null, by: event.data.personId, part: null };
    default:
      return undefined;
  }
}

const ownWordsBy = ({ data }: PlanEvent): string =>
  'writtenDownBy' in data ? (data.writtenDownBy ?? data.personId) : data.personId;

/** Every version in which the reader sees that something changed, oldest first. */
export function versionsOf(
  history: readonly Recorded<PlanEvent>[],
  gone: ReadonlySet<bigint>,
  isShown: (change: PlanChange) => boolean,
): readonly Version[] {
  const versions: Version[] = [];
  let command: string | undefined;
  let latest = '';
  for (const { revision, event, metadata } of history) {
    if (metadata.recordedAt > latest) latest = metadata.recordedAt;
    const change = gone.has(revision) ? undefined : changeOf(event);
    const shown = change && isShown(change) ? [change] : [];
    const last = command === metadata.commandId ? versions.at(-1) : undefined;
    // What follows by itself from a change, such as that a signature lapsed, is part of it.
    if (last) versions[versions.length - 1] = { ...last, revision, changes: [...last.changes, ...shown] };
    else if (shown.length > 0) versions.push({ revision, recordedAt: latest, changes: shown });
    command = last || shown.length > 0 ? metadata.commandId : undefined;
  }
  return versions;
}
