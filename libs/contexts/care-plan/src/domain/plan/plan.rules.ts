import { foldEvents } from '@platform/decider/decider';
import type { Anchor } from './comment.events';
import { changesBetween, hasSameContent } from './content-hash.rules';
import type { PlanEvent, Section } from './plan.events';
import type { PlanAction } from './detail.state';
import type { Plan, TeamMember } from './plan.state';
import { evolve, planStream } from './plan.state';

/** Whoever asks, as far as a plan needs to know them. */
export interface Actor {
  readonly memberId: string | null;
  readonly personId: string | null;
}
/** Words being written live, as what decides over them asks. */
export interface WordsBeingWritten {
  settleStream(planId: string): Promise<void>;
  /** Where these words are now, in what the section says now; null for those that are there no more. */
  places(of: Pick<Plan, 'planId' | 'personId'>, section: Section, anchors: readonly Anchor[]): Promise<Placed>;
}
export interface Placed {
  readonly text: string;
  readonly places: readonly (Place | null)[];
}
export interface Place {
  readonly from: number;
  readonly to: number;
}
/** By whom and when (ISO-8601 UTC) something was asked for. */
export interface Asked {
  readonly by: Actor;
  readonly at: string;
}

export const isPerson = (plan: Plan, by: Actor): boolean => plan.openedAt !== null && by.personId === plan.personId;

export const memberOf = (plan: Plan, by: { readonly memberId: string | null }): TeamMember | undefined =>
  plan.team.find(({ memberId, leftAt }) => memberId === by.memberId && leftAt === null);

export const keyWorkerOf = (plan: Plan): TeamMember | undefined =>
  plan.team.find(({ isKeyWorker, leftAt }) => isKeyWorker && leftAt === null);

/** The person and everybody on the team read the plan and write in it. */
export const mayWrite = (plan: Plan, by: Actor): boolean => isPerson(plan, by) || memberOf(plan, by) !== undefined;

/** Whether somebody is on the team, or left it after a moment (milliseconds since 1970). */
export const wasOnTheTeam = (plan: Plan, by: Actor, after: number): boolean =>
  plan.team.some(({ memberId, leftAt }) => memberId === by.memberId && (leftAt === null || Date.parse(leftAt) > after));

/** The person's own words are theirs alone. */
export const mayRevise = (plan: Plan, by: Actor, section: Section): boolean =>
  section === 'about-me' ? isPerson(plan, by) : mayWrite(plan, by);

export const mayPropose = (plan: Plan, by: Actor): boolean => mayWrite(plan, by) && !isPerson(plan, by);

/** A member answers for anything that was agreed, the person for what they said they would do. */
export const mayComplete = (plan: Plan, by: Actor, action: PlanAction): boolean =>
  isPerson(plan, by) ? action.ownerId === plan.personId : memberOf(plan, by) !== undefined;

export const mayInvite = (plan: Plan, by: Actor): boolean => memberOf(plan, by)?.isKeyWorker === true;

export const mayEndMembership = (plan: Plan, by: Actor, memberId: string): boolean =>
  mayInvite(plan, by) || memberOf(plan, by)?.memberId === memberId;

/** The name under which the plan keeps what somebody did. */
export const nameOf = (plan: Plan, by: Actor): string => (isPerson(plan, by) ? plan.personId : (by.memberId ?? ''));

/** These facts, and that each signature lapsed when they change what was signed. */
export function changing(plan: Plan, at: string, ...events: readonly PlanEvent[]): readonly PlanEvent[] {
  const { planId, personId, signature, signed } = plan;
  const memberIds = signed.filter(({ lapsed }) => !lapsed).map(({ memberId }) => memberId);
  const stands = signature !== null && !signature.lapsed;
  if (!stands && memberIds.length === 0) return events;
  const after = foldEvents(evolve, plan, events);
  if (hasSameContent(plan, after)) return events;
  const of = { planId, personId, lapsedAt: at };
  const lapses: PlanEvent[] = [];
  if (stands) lapses.push({ type: 'PlanSignatureLapsed', data: { ...of, changes: changesBetween(plan, after) } });
  if (memberIds.length > 0) lapses.push({ type: 'MemberSignaturesLapsed', data: { ...of, memberIds } });
  return [...events, ...lapses];
}

interface Recorded {
  readonly revision: bigint;
  readonly event: PlanEvent;
}

/** Whether this section's words changed after the revision that somebody saw. Nobody can have seen one that is not there yet. */
export function changedSince(history: readonly Recorded[], section: Section, revisionSeen: bigint): boolean {
  const last = history.at(-1)?.revision ?? -1n;
  if (revisionSeen > last) return true;
  return history.some(({ revision, event }) => revision > revisionSeen && changesSection(event, section));
}

/** Each text that a section has had, oldest first, with the fact that it came by; the empty one of the beginning is first. */
export function wordsOverTime(
  history: readonly Recorded[],
  section: Section,
): readonly { readonly revision: bigint; readonly text: string; readonly event?: PlanEvent }[] {
  let plan = planStream.initial;
  const words: { revision: bigint; text: string; event?: PlanEvent }[] = [{ revision: -1n, text: '' }];
  for (const { revision, event } of history) {
    plan = evolve(plan, event);
    if (changesSection(event, section)) words.push({ revision, text: plan.sections[section].text, event });
  }
  return words;
}

function changesSection(event: PlanEvent, section: Section): boolean {
  if (event.type === 'PlanSectionRevised') return event.data.section === section;
  if (event.type === 'FoundAboutSomebodyElse') {
    return event.data.entry.kind === 'section' && event.data.entry.id === section;
  }
  return section === 'about-me' && (event.type === 'PersonsWordsRecorded' || event.type === 'RewordingAccepted');
}
