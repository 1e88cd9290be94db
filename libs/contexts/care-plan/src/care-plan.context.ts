import { createHash } from 'node:crypto';
import type { Principal } from '@platform/access-control/principal';
import type { Decision } from '@platform/decider/decider';
import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom } from '@platform/event-store/command-context';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Loaded, Outcome } from '@platform/event-store/streams';
import { notFound, signInNeeded } from '@platform/http/problem';
import { Context } from '@platform/runtime/context';
import { canonicalJson } from '@platform/transparency-log/canonical-json';
import type { HandOverProposed } from './domain/hand-over/hand-over.events';
import { handOverStream } from './domain/hand-over/hand-over.state';
import type { ProposedDecision } from './domain/joint-decision/joint-decision.state';
import { jointDecisionStream } from './domain/joint-decision/joint-decision.state';
import { contentOf } from './domain/plan/content-hash.rules';
import type { PlanEvent } from './domain/plan/plan.events';
import type { Asked } from './domain/plan/plan.rules';
import { mayWrite } from './domain/plan/plan.rules';
import type { Plan } from './domain/plan/plan.state';
import { planStream } from './domain/plan/plan.state';

export const planIdOf = (personId: string): string => idFrom('plan', personId);

/** SHA-256, hexadecimal, of what a signature is about. */
export const contentHashOf = (plan: Plan): string =>
  createHash('sha256')
    .update(canonicalJson(contentOf(plan)))
    .digest('hex');

export interface DecisionInPlan {
  readonly decision: ProposedDecision;
  readonly revision: bigint;
  readonly plan: Plan;
  /** Of the plan as it stands now. */
  readonly planContentHash: string;
}

/** What care-plan's handlers and queries ask for. */
export class CarePlanContext extends Context {
  /** The plan from its stream, for somebody who may do this now; 401 or 404 for everybody else. */
  async planFor(principal: Principal, action: string, planId: string): Promise<Loaded<Plan, PlanEvent>> {
    const loaded = await this.platform.streams.load(planStream, planId);
    await this.assertMayWith(loaded.state, principal, action);
    return loaded;
  }

  /** One change of a plan by somebody on its team, or by the person. */
  async change<Refusal extends string>(
    action: string,
    { planId, context }: { readonly planId: string; readonly context: CommandContext },
    decide: (asked: Asked, plan: Plan, history: readonly RecordedEvent<PlanEvent>[]) => Decision<PlanEvent, Refusal>,
  ): Promise<Outcome<Refusal>> {
    const { streams } = this.platform;
    const loaded = await streams.load(planStream, planId);
    const { state, history } = loaded;
    // Whoever left the team and lost the answer gets it again, though the plan is closed to them.
    const isRetry = history.some(({ metadata }) => metadata.commandId === context.commandId);
    if (!isRetry) await this.assertMayWith(state, context.principal, action);
    const asked = { by: context.principal, at: context.now.toISOString() };
    return streams.decideAndAppend({
      stream: planStream,
      id: planId,
      decide: (plan, _revision, now) => decide(asked, plan, now),
      context,
      loaded,
    });
  }

  /** For a list about one person: they see it though they have no plan yet, their team once they have. */
  async assertMayList(principal: Principal, action: string, personId: string): Promise<void> {
    if (principal.personId === personId) await this.access.assertMay(principal, action, { personId });
    else await this.planFor(principal, action, planIdOf(personId));
  }

  /** A decision with the plan it is about, both from their streams; 401 or 404 as for the plan. */
  async decisionFor(principal: Principal, action: string, decisionId: string): Promise<DecisionInPlan> {
    if (principal.role === 'anyone') throw signInNeeded();
    const { state: decision, revision } = await this.platform.streams.load(jointDecisionStream, decisionId);
    if (decision.status === 'not-proposed') throw notFound();
    const { state: plan } = await this.planFor(principal, action, decision.proposal.planId);
    return { decision, revision, plan, planContentHash: contentHashOf(plan) };
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
    await this.access.assertMay(principal, action, { personId, agencyIds });
    return { proposal: state.proposal, memberId: principal.memberId };
  }

  /** Two walls: the relationship that identity told of, and the team of the plan itself. */
  private async assertMayWith(plan: Plan, principal: Principal, action: string): Promise<void> {
    if (principal.role === 'anyone') throw signInNeeded();
    if (plan.openedAt === null) throw notFound();
    await this.access.assertMay(principal, action, { personId: plan.personId });
    if (!mayWrite(plan, principal)) throw notFound();
  }
}
