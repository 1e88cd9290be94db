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
  /**
   * The plan from its stream, for somebody who may do this now; 401 or 404 for everybody else.
   * Both walls must stand open: the relationship that identity told of, and the team of the plan itself.
   */
  async planFor(principal: Principal, action: string, planId: string): Promise<Loaded<Plan, PlanEvent>> {
    if (principal.role === 'anyone') throw signInNeeded();
    const loaded = await this.platform.streams.load(planStream, planId);
    const { openedAt, personId } = loaded.state;
    if (openedAt === null) throw notFound();
    await this.access.assertMay(principal, action, { personId });
    if (!mayWrite(loaded.state, principal)) throw notFound();
    return loaded;
  }

  /** One change of a plan by somebody on its team, or by the person. */
  async change<Refusal extends string>(
    action: string,
    { planId, context }: { readonly planId: string; readonly context: CommandContext },
    decide: (asked: Asked, plan: Plan, history: readonly RecordedEvent<PlanEvent>[]) => Decision<PlanEvent, Refusal>,
  ): Promise<Outcome<Refusal>> {
    await this.planFor(context.principal, action, planId);
    const asked = { by: context.principal, at: context.now.toISOString() };
    return this.platform.streams.decideAndAppend({
      stream: planStream,
      id: planId,
      decide: (plan, _revision, history) => decide(asked, plan, history),
      context,
    });
  }
}
