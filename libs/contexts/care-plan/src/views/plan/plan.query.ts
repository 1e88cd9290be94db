import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { CarePlanContext, contentHashOf, planIdOf } from '../../care-plan.context';
import type { Section } from '../../domain/plan/plan.events';
import { allowedActions } from '../../domain/plan/plan.rules';

@Injectable()
export class PlanQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  /** From the stream, so that nobody acts on a safety plan or a team that is behind. */
  async read(caller: Principal, personId: string) {
    const { state: plan, revision, history } = await this.carePlan.planFor(caller, 'plan.read', planIdOf(personId));
    await this.carePlan.views.record(caller, personId, 'plan');
    const section = (name: Section) => ({ ...plan.sections[name], proposals: [] });
    return {
      planId: plan.planId,
      personId,
      revision: revision.toString(),
      position: (history.at(-1)?.position ?? 0n).toString(),
      contentHash: contentHashOf(plan),
      openedAt: plan.openedAt,
      sections: {
        aboutMe: { ...plan.sections['about-me'], proposals: plan.proposals },
        strengths: section('strengths'),
        needs: section('needs'),
        formulation: section('formulation'),
        safetyPlan: section('safety-plan'),
      },
      goals: plan.goals,
      actions: plan.actions.map(({ actionId, text, ownerId, ownerAgencyId, dueOn, status, why, goalId }) => ({
        ...{ actionId, text, ownerId, ownerAgencyId, dueOn, status, why, goalId },
      })),
      team: plan.team.map(({ memberId, role, agencyId, isKeyWorker, joinedAt, leftAt }) => ({
        ...{ memberId, role, agencyId, isKeyWorker, joinedAt, leftAt },
      })),
      signature: plan.signature,
      allowedActions: allowedActions(plan, caller),
    };
  }
}
