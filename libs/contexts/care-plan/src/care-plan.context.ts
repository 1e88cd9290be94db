import { createHash } from 'node:crypto';
import type { MemberWhoMay, Standing } from '@platform/access-control/access-control';
import type { Resource } from '@platform/access-control/access-facts';
import { READABLE_AFTER_END_DAYS } from '@platform/access-control/access-facts';
import type { AccessDecision } from '@platform/access-control/decide-access';
import type { Principal, Tier } from '@platform/access-control/principal';
import type { Decision } from '@platform/decider/decider';
import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom } from '@platform/event-store/command-context';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Loaded, Outcome } from '@platform/event-store/streams';
import { pastInstant } from '@platform/http/past-instant';
import { notFound, signInNeeded } from '@platform/http/problem';
import type { SeenResource } from '@platform/runtime/context';
import { Context } from '@platform/runtime/context';
import type { Thing } from '@platform/runtime/who-can-see';
import { canonicalJson } from '@platform/transparency-log/canonical-json';
import type { HandOverProposed } from './domain/hand-over/hand-over.events';
import { handOverStream } from './domain/hand-over/hand-over.state';
import type { JointDecisionEvent } from './domain/joint-decision/joint-decision.events';
import type { ProposedDecision } from './domain/joint-decision/joint-decision.state';
import { jointDecisionStream } from './domain/joint-decision/joint-decision.state';
import type { MarkedPassage } from './domain/passage/passage.rules';
import type { Marking } from './domain/passage/passage.events';
import { contentOfPassages, passagesOf } from './domain/passage/passage.rules';
import { passagesStreams } from './domain/passage/passage.state';
import { stoodAt } from './domain/plan/as-of.rules';
import { contentOf } from './domain/plan/content-hash.rules';
import type { PlanEvent } from './domain/plan/plan.events';
import type { Actor, Asked, WordsBeingWritten } from './domain/plan/plan.rules';
import { PLAN_PARTS } from './domain/plan/seen.rules';
import { isPerson, mayWrite, wasOnTheTeam } from './domain/plan/plan.rules';
import type { Plan } from './domain/plan/plan.state';
import { planStream } from './domain/plan/plan.state';
import { OVER_WORDS } from './domain/plan/words.rules';
import { tiersOfMembers } from './integration/consumes/known-practitioner.consumer';

/** Of the one stream with the rules by which decisions are judged. */
export const decisionPoliciesId = idFrom('decision policies');

/** Pinned here, for whoever waits until the list has heard of everything so far. */
export const DECISIONS_VIEW = 'care-plan.decisions.v2';

export const planIdOf = (personId: string): string => idFrom('plan', personId);

/** One after the other: the next is proposed only once the one before it is complete or withdrawn. */
export const handOverIdOf = (planId: string, number: number): string => idFrom('hand-over', planId, String(number));

const hashOf = (content: Parameters<typeof canonicalJson>[0]): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');

/** SHA-256, hexadecimal, of what a signature is about. */
export const contentHashOf = (plan: Plan): string => hashOf(contentOf(plan));

/** The same of what one reader was shown: with the passages that they read, when there are any. */
export const shownHashOf = (plan: Plan, passages: readonly MarkedPassage[]): string =>
  passages.length === 0
    ? contentHashOf(plan)
    : hashOf({ plan: contentOf(plan), passages: contentOfPassages(passages) });

/** Of the passages alone; null when there are none. */
export const passagesHashOf = (passages: readonly MarkedPassage[]): string | null =>
  passages.length === 0 ? null : hashOf(contentOfPassages(passages));

export interface DecisionInPlan {
  readonly decision: ProposedDecision;
  readonly revision: bigint;
  readonly plan: Plan;
  /** Of the plan as it stands now, or stood. */
  readonly planContentHash: string;
  /** Everything that was recorded of the decision. */
  readonly history: readonly RecordedEvent<JointDecisionEvent>[];
}

type PartOfPlan = Omit<Resource, 'personId'>;
const LISTS: Readonly<Record<string, string>> = {
  ...{ 'decision.read': 'decisions', 'representative.read': 'decisions' },
  ...{ 'hand-over.read': 'hand-overs', 'way-back.read': 'hand-overs', 'farewell.read': 'hand-overs' },
};

/** What care-plan's handlers and queries ask for. */
export class CarePlanContext extends Context {
  /** Words of the plan that are being written live. */
  beingWritten: WordsBeingWritten | undefined;

  /** The plan from its stream, for somebody who may do this now; 401 or 404 for everybody else. */
  async planFor(
    principal: Principal,
    action: string,
    planId: string,
    of: PartOfPlan | ((plan: Plan) => PartOfPlan) = {},
  ): Promise<Loaded<Plan, PlanEvent>> {
    await this.settleBefore(action, planId);
    const loaded = await this.platform.streams.load(planStream, planId);
    await this.assertMayWith(loaded.state, principal, action, typeof of === 'function' ? of(loaded.state) : of);
    return loaded;
  }

  /** For an answer of several parts: how somebody stands to a plan, with both walls; 401 or 404 for a plan that is not there. */
  async standingOn(plan: Plan, principal: Principal): Promise<Standing> {
    if (principal.role === 'anyone') throw signInNeeded();
    if (plan.openedAt === null) throw notFound();
    const standing = await this.access.on(principal, plan.personId);
    const may: Standing['may'] = (action, more) =>
      this.isOfThePlan(plan, principal, action, standing.decide(action, more));
    return { ...standing, may };
  }

  /** The instant that a reader asks about, in UTC; undefined when none was given. Throws 400 for what is none, or is to come. */
  instantAsked(asked: unknown): string | undefined {
    if (asked === undefined) return undefined;
    return pastInstant(asked, this.platform.clock.now());
  }

  /** Of the links with which carers are invited. */
  get carerInvitationKey(): Buffer {
    return this.platform.keyFor('carer-invitations');
  }

  /** Whether somebody of the team, not through a sharing of their own, reads what people close told. */
  async mayReadAsTeam(principal: Principal, personId: string): Promise<boolean> {
    const { state: plan } = await this.platform.streams.load(planStream, planIdOf(personId));
    if (plan.openedAt === null || isPerson(plan, principal)) return false;
    return (await this.standingOn(plan, principal)).may('carer-concern.read');
  }

  /** The members who care for the person and are shown a part of the plan. */
  async carersWhoAreShown(personId: string): Promise<ReadonlySet<string>> {
    const shown = await Promise.all(
      PLAN_PARTS.map((part) => this.access.whoMay('plan.read', { personId, part }, () => 'none')),
    );
    return new Set(shown.flat().flatMap(({ memberId, decision }) => (decision.relation === 'carer' ? [memberId] : [])));
  }

  /** The person alone looks at their plan as somebody else sees it. */
  async assertMayPreview(principal: Principal, plan: Plan): Promise<void> {
    await this.assertMayWith(plan, principal, 'plan.preview', {});
  }

  /** The passages kept apart of a plan that somebody reads. The same work is done whether there are any or not. */
  async passagesFor(principal: Principal, plan: Plan): Promise<readonly MarkedPassage[]> {
    const { streams } = this.platform;
    const [sensitive, sealed, standing] = await Promise.all([
      streams.load(passagesStreams.sensitive, plan.planId),
      streams.load(passagesStreams.sealed, plan.planId),
      this.standingOn(plan, principal),
    ]);
    return passagesOf({ sensitive: sensitive.state, sealed: sealed.state }).filter(
      ({ section: part, sensitivity, named }) => standing.may('passage.read', { part, sensitivity, named }),
    );
  }

  /** As the plan is shown: with both walls, and a passage to those alone who read it. */
  protected override async seenBy(
    caller: Principal,
    personId: string,
    { action, parts = [] }: Thing,
    marking?: Marking,
  ): Promise<readonly SeenResource[]> {
    const { state: plan } = await this.platform.streams.load(planStream, planIdOf(personId));
    const standing = await this.standingOn(plan, caller);
    if (marking) {
      const passages = await this.passagesFor(caller, plan);
      const passage = passages.find(
        (one) => parts.length === 1 && one.section === parts[0] && one.sensitivity === marking,
      );
      if (!passage) throw notFound();
      const { section: part, sensitivity, named } = passage;
      return [{ action: 'passage.read', personId, part, sensitivity, named }];
    }
    const seen = parts.filter((part) => standing.may(action, { part }));
    if (seen.length === 0) throw notFound();
    return seen.map((part) => ({ action, personId, part }));
  }

  protected override async membersOf(personId: string): Promise<(member: MemberWhoMay) => boolean> {
    const { state: plan } = await this.platform.streams.load(planStream, planIdOf(personId));
    return ({ memberId, decision }) => this.isOfThePlan(plan, { memberId, personId: null }, 'plan.read', decision);
  }

  protected override async tiersOf(personId: string): Promise<(memberId: string) => Tier> {
    const { state: plan } = await this.platform.streams.load(planStream, planIdOf(personId));
    return tiersOfMembers(
      this.database,
      plan.team.map(({ memberId }) => memberId),
    );
  }

  /** One change of a plan by somebody on its team, or by the person. */
  async change<Refusal extends string>(
    action: string,
    { planId, context }: { readonly planId: string; readonly context: CommandContext },
    decide: (asked: Asked, plan: Plan, history: readonly RecordedEvent<PlanEvent>[]) => Decision<PlanEvent, Refusal>,
    of: PartOfPlan | ((plan: Plan) => PartOfPlan) = {},
  ): Promise<Outcome<Refusal>> {
    const { streams } = this.platform;
    await this.settleBefore(action, planId);
    const loaded = await streams.load(planStream, planId);
    const { state, history } = loaded;
    // Whoever left the team and lost the answer gets it again, though the plan is closed to them.
    const isRetry = history.some(({ metadata }) => metadata.commandId === context.commandId);
    if (!isRetry) await this.assertMayWith(state, context.principal, action, typeof of === 'function' ? of(state) : of);
    const asked = { by: context.principal, at: context.now.toISOString() };
    return streams.decideAndAppend({
      stream: planStream,
      id: planId,
      decide: (plan, _revision, now) => decide(asked, plan, now),
      context,
      loaded,
    });
  }

  /** The plan of somebody in whose record the caller may write in this part; undefined alike when there is none. */
  async planToWriteIn(
    principal: Principal,
    personId: string,
    part: string,
  ): Promise<Loaded<Plan, PlanEvent> | undefined> {
    const loaded = await this.platform.streams.load(planStream, planIdOf(personId));
    if (loaded.state.openedAt === null) return undefined;
    const standing = await this.standingOn(loaded.state, principal);
    return standing.may('section.revise', { part }) ? loaded : undefined;
  }

  /** For a list about one person: they see it though they have no plan yet, their team once they have. */
  async assertMayList(principal: Principal, action: string, personId: string): Promise<void> {
    const part = LISTS[action];
    if (principal.personId === personId) await this.access.assertMay(principal, action, { personId, part });
    else await this.planFor(principal, action, planIdOf(personId), { part });
  }

  /** A decision with the plan it is about, both from their streams, now or as they stood; 401 or 404 as for the plan of today. */
  async decisionFor(
    principal: Principal,
    action: string,
    decisionId: string,
    instant?: string,
  ): Promise<DecisionInPlan> {
    if (principal.role === 'anyone') throw signInNeeded();
    const today = await this.platform.streams.load(jointDecisionStream, decisionId);
    if (today.state.status === 'not-proposed') throw notFound();
    const { planId } = today.state.proposal;
    const planToday = await this.planFor(principal, action, planId, { part: 'decisions' });
    const { state: decision, revision } = instant === undefined ? today : stoodAt(jointDecisionStream, today, instant);
    if (decision.status === 'not-proposed') throw notFound();
    const { state: plan } = instant === undefined ? planToday : stoodAt(planStream, planToday, instant);
    return { decision, revision, plan, planContentHash: contentHashOf(plan), history: today.history };
  }

  /** The questions about somebody in which positions still count, as they are known at this position of the log. */
  async askedAbout(personId: string, position: bigint): Promise<readonly string[]> {
    await this.runtime.reached(DECISIONS_VIEW, position);
    const rows = await this.database.query<{ decision_id: string }>(
      `SELECT decision_id FROM decision_on_list WHERE person_id = $1 AND status IN ('open', 'to-be-ratified')
       ORDER BY decision_id`,
      [personId],
    );
    return rows.map(({ decision_id: decisionId }) => decisionId);
  }

  /** Those that the view knows of: before they were named after the person and their number, each was after its decision. */
  async handOversListed(personId: string): Promise<readonly string[]> {
    const sql = 'SELECT hand_over_id FROM hand_over WHERE person_id = $1 ORDER BY hand_over_id';
    const rows = await this.database.query<{ hand_over_id: string }>(sql, [personId]);
    return rows.map(({ hand_over_id: handOverId }) => handOverId);
  }

  /** A hand-over from its stream, for somebody of the agency on this side of it; 401 or 404 for everybody else. */
  async handOverFor(
    side: 'sending' | 'receiving',
    action: string,
    handOverId: string,
    principal: Principal,
  ): Promise<{ readonly proposal: HandOverProposed['data']; readonly memberId: string }> {
    if (principal.role === 'anyone') throw signInNeeded();
    const { state } = await this.platform.streams.load(handOverStream, handOverId);
    if (state.status === 'not-proposed' || principal.memberId === null) throw notFound();
    const { personId, fromAgencyId, toAgencyId } = state.proposal;
    const agencyIds = [side === 'sending' ? fromAgencyId : toAgencyId];
    await this.access.assertMay(principal, action, { personId, agencyIds, part: 'hand-overs' });
    return { proposal: state.proposal, memberId: principal.memberId };
  }

  private async settleBefore(action: string, planId: string): Promise<void> {
    if (OVER_WORDS.includes(action)) await this.beingWritten?.settleStream(planId);
  }

  /** Two walls: the relationship that identity told of, and the team of the plan itself. */
  private async assertMayWith(plan: Plan, principal: Principal, action: string, resource: PartOfPlan): Promise<void> {
    const standing = await this.standingOn(plan, principal);
    if (!standing.may(action, resource)) throw notFound();
  }

  private isOfThePlan(plan: Plan, principal: Actor, action: string, decision: AccessDecision): boolean {
    if (!decision.allowed) return false;
    if (isPerson(plan, principal) || decision.relation === 'emergency') return true;
    if (!action.endsWith('.read')) return mayWrite(plan, principal);
    return wasOnTheTeam(plan, principal, this.platform.clock.now().getTime() - READABLE_AFTER_END_DAYS * 86_400_000);
  }
}
