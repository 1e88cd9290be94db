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
    const { state, history } = await streams.load(planStream, planId);
    // Whoever left the team and lost the answer gets it again, though the plan is closed to them.
    const isRetry = history.some(({ metadata }) => metadata.commandId === context.commandId);
    if (!isRetry) await this.assertMayWith(state, context.principal, action);
    const asked = { by: context.principal, at: context.now.toISOString() };
    return streams.decideAndAppend({
      stream: planStream,
      id: planId,
      decide: (plan, _revision, now) => decide(asked, plan, now),
      context,
    });
  }

  /** Two walls: the relationship that identity told of, and the team of the plan itself. */
  private async assertMayWith(plan: Plan, principal: Principal, action: string): Promise<void> {
    if (principal.role === 'anyone') throw signInNeeded();
    if (plan.openedAt === null) throw notFound();
    await this.access.assertMay(principal, action, { personId: plan.personId });
    if (!mayWrite(plan, principal)) throw notFound();
  }
}
