import type { DomainEvent } from '@platform/decider/decider';
import { foldEvents } from '@platform/decider/decider';
import type { StreamDefinition } from '@platform/decider/stream-definition';
import type { PlanEvent, Section } from './plan.events';
import type { Plan } from './plan.state';
import { evolve, planStream } from './plan.state';

/** An event as far as its place in the stream and its time of recording matter. */
export interface Recorded<Event = unknown> {
  readonly revision: bigint;
  readonly event: Event;
  readonly metadata: { readonly recordedAt: string; readonly commandId: string };
}

/**
 * What was recorded by an instant (ISO-8601 UTC), that instant included. Order comes from the stream and never from a clock: where
 * two processes' clocks differ, nothing counts as recorded before what stands before it.
 */
export function recordedBy<One extends Recorded>(history: readonly One[], instant: string): readonly One[] {
  const firstLater = history.findIndex(({ metadata }) => metadata.recordedAt > instant);
  return firstLater < 0 ? history : history.slice(0, firstLater);
}

/** A stream as it stood at an instant, whatever is known of it today. */
export function stoodAt<State, Event extends DomainEvent, One extends Recorded<Event>>(
  of: StreamDefinition<State, Event>,
  today: { readonly history: readonly One[] },
  instant: string,
): { readonly state: State; readonly revision: bigint; readonly history: readonly One[] } {
  const history = recordedBy(today.history, instant);
  const events = history.map(({ event }) => event);
  return { state: foldEvents(of.evolve, of.initial, events), revision: history.at(-1)?.revision ?? -1n, history };
}

/** The instant from which on this event counts as recorded. */
export function recordedAt(history: readonly Recorded[], revision: bigint): string {
  return history
    .filter((one) => one.revision <= revision)
    .reduce((latest, { metadata }) => (metadata.recordedAt > latest ? metadata.recordedAt : latest), '');
}

/** The section whose words this event wrote. */
export function sectionWrittenBy(event: PlanEvent): Section | undefined {
  switch (event.type) {
    case 'PlanSectionRevised':
      return event.data.section;
    case 'PersonsWordsRecorded':
    case 'RewordingAccepted':
      return 'about-me';
    default:
      return undefined;
  }
}

/** What holds today of words of before, whichever day one looks at. */
export interface InForceToday {
  /** The person reads what was put right since; it was theirs to ask for. */
  readonly isTheirs: boolean;
  /** What a section said before this revision was since put where the reader does not read. */
  readonly apart: ReadonlyMap<Section, bigint>;
  /** Moved out of a section by these revisions, and found there to be about somebody else. */
  readonly movedByMistake: ReadonlySet<bigint>;
}
export const NOTHING_IN_FORCE: InForceToday = { isTheirs: false, apart: new Map(), movedByMistake: new Set() };

interface PlanThen {
  readonly plan: Plan;
  /** Sections whose words of then were put right since, at the person's request, and are not shown. */
  readonly putRight: readonly Section[];
}

/** The plan as it stood after this revision, read today: with what was taken out, put right, disputed or kept apart since left out. */
export function planThen(history: readonly Recorded<PlanEvent>[], upTo: bigint, today: InForceToday): PlanThen {
  const gone = notToBeSeen(history, today);
  const putRight = today.isTheirs ? new Set<bigint>() : putRightIn(history);
  const last = new Map<Section, bigint>();
  let plan: Plan = planStream.initial;
  for (const { revision, event } of history) {
    if (revision > upTo) break;
    if (gone.has(revision)) continue;
    const section = sectionWrittenBy(event);
    if (section) last.set(section, revision);
    // What a section said before is for findings, which are left out already; to carry it along would cost more with every revision.
    plan = { ...evolve(plan, putRight.has(revision) ? withoutWords(event) : event), earlier: {} };
  }
  const corrections = history.reduce(correctionsAfter, planStream.initial).corrections;
  const isPutRight = (section: Section) => putRight.has(last.get(section) ?? -1n);
  return { plan: { ...plan, corrections }, putRight: [...last.keys()].filter(isPutRight) };
}

function correctionsAfter(plan: Plan, { event }: Recorded<PlanEvent>): Plan {
  return event.type === 'CorrectionBegun' || event.type === 'CorrectionClosed' ? evolve(plan, event) : plan;
}

function withoutWords(event: PlanEvent): PlanEvent {
  return event.type === 'PlanSectionRevised' ? { ...event, data: { ...event.data, text: '' } } : event;
}

/** The revisions that are as if they had not been. */
export function notToBeSeen(history: readonly Recorded<PlanEvent>[], today: InForceToday): ReadonlySet<bigint> {
  const gone = new Set<bigint>();
  const proposedBy = new Map<string, bigint>();
  const madeBy = new Map<string, bigint>();
  const writes = new Map<Section, { readonly revision: bigint; readonly proposalId: string | undefined }[]>();
  /** Words that the person took for their own go with the suggestion that they were. */
  const takeOut = (write: { readonly revision: bigint; readonly proposalId: string | undefined } | undefined) => {
    if (write) gone.add(write.revision);
    const proposed = proposedBy.get(write?.proposalId ?? '');
    if (proposed !== undefined) gone.add(proposed);
  };
  for (const { revision, event } of history) {
    const section = sectionWrittenBy(event);
    if (section) {
      const before = writes.get(section) ?? [];
      if (today.movedByMistake.has(revision)) takeOut(before.pop());
      const write = { revision, proposalId: event.type === 'RewordingAccepted' ? event.data.proposalId : undefined };
      before.push(write);
      writes.set(section, before);
    }
    if (event.type === 'RewordingProposed') {
      proposedBy.set(event.data.proposalId, revision);
      madeBy.set(`proposal ${event.data.proposalId}`, revision);
    }
    if (event.type === 'GoalSet') madeBy.set(`goal ${event.data.goalId}`, revision);
    if (event.type === 'ActionAgreed') madeBy.set(`action ${event.data.actionId}`, revision);
    if (event.type === 'SafetyLineAdded') madeBy.set(`safety-line ${event.data.lineId}`, revision);
    if (event.type === 'CommentMade') madeBy.set(`comment ${event.data.commentId}`, revision);
    if (event.type === 'FoundAboutSomebodyElse') {
      const { kind, id } = event.data.entry;
      gone.add(revision);
      if (kind === 'section') takeOut(writes.get(id as Section)?.pop());
      else gone.add(madeBy.get(`${kind} ${id}`) ?? revision);
    }
  }
  for (const [section, before] of today.apart) {
    for (const write of writes.get(section) ?? []) if (write.revision < before) takeOut(write);
  }
  return gone;
}

/** Words that the person said were wrong and that other words answered, from when they were disputed. */
export function putRightIn(history: readonly Recorded<PlanEvent>[]): ReadonlySet<bigint> {
  const putRight = new Set<bigint>();
  const disputed = new Map<string, { readonly section: string; readonly from: bigint }>();
  const writes: { readonly section: Section; readonly revision: bigint }[] = [];
  for (const { revision, event } of history) {
    if (event.type === 'CorrectionBegun' && event.data.entry?.kind === 'section') {
      const section = event.data.entry.id;
      const from = writes.findLast((write) => write.section === section)?.revision ?? revision;
      disputed.set(event.data.correctionId, { section, from });
    }
    const section = sectionWrittenBy(event);
    if (!section) continue;
    const answered = event.type === 'PlanSectionRevised' ? disputed.get(event.data.correctionId ?? '') : undefined;
    if (answered?.section === section) {
      const wrong = writes.filter((write) => write.section === section && write.revision >= answered.from);
      for (const write of wrong) putRight.add(write.revision);
    }
    writes.push({ section, revision });
  }
  return putRight;
}
