import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { notFound } from '@platform/http/problem';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import { notToBeSeen } from '../../domain/plan/as-of.rules';
import { planStream } from '../../domain/plan/plan.state';
import { PLAN_PARTS } from '../../domain/plan/seen.rules';
import type { PlanChange, Version } from '../../domain/plan/versions.rules';
import { versionsOf } from '../../domain/plan/versions.rules';
import { PlanThenQuery } from '../plan/plan-then.query';
import { PlanQuery, teamFor } from '../plan/plan.query';

/** So many versions are listed on each side of the one that is shown. */
const AROUND = 10;

/** One version of a plan beside the one before it, and which others there are. */
@Injectable()
export class PlanVersionsQuery {
  constructor(
    private readonly carePlan: CarePlanContext,
    private readonly plans: PlanQuery,
    private readonly before: PlanThenQuery,
  ) {}

  /** @param asked from 1; the last one when it is not given */
  async read(caller: Principal, personId: string, asked: number | undefined) {
    const today = await this.carePlan.platform.streams.load(planStream, planIdOf(personId));
    const standing = await this.carePlan.standingOn(today.state, caller);
    const parts = PLAN_PARTS.filter((part) => standing.may('plan.read', { part }));
    if (parts.length === 0) throw notFound();
    const team = new Set(teamFor(caller, today.state.team).map(({ memberId }) => memberId));
    const isShown = ({ kind, id, part }: PlanChange) => {
      if (part) return parts.includes(part);
      if (kind === 'agreed' || kind === 'not-agreed') return standing.may('plan.read');
      return id === null || team.has(id);
    };
    const reading = await this.before.for(caller, today);
    const versions = versionsOf(today.history, notToBeSeen(today.history, reading.inForce), isShown);
    const number = Math.min(asked ?? versions.length, versions.length);
    const version = versions[number - 1];
    if (!version) throw notFound();
    const shownAt = async (one: Version | undefined) =>
      one && { ...(await this.plans.shown(caller, today, reading.at(one.revision))), asOf: one.recordedAt };
    const from = Math.max(0, number - 1 - AROUND);
    const answer = {
      total: versions.length,
      number,
      plan: await shownAt(version),
      before: (await shownAt(versions[number - 2])) ?? null,
      versions: versions.slice(from, number + AROUND).map(({ recordedAt, changes }, n) => ({
        number: from + n + 1,
        recordedAt,
        changes: changes.map(({ kind, id, by }) => ({ kind, id, by })),
      })),
    };
    await this.carePlan.views.record(caller, personId, 'plan');
    return answer;
  }
}
