import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import type { CompletedStepDown } from '../../domain/hand-over/held.rules';
import { completedStepDowns, heldFor } from '../../domain/hand-over/held.rules';
import { isLate, timingOf } from '../../domain/hand-over/lateness.rules';
import type { StepDownStage } from '../../domain/hand-over/step-down.rules';
import { stepDownOf } from '../../domain/hand-over/step-down.rules';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { planStream } from '../../domain/plan/plan.state';
import { asSeen, PLAN_PARTS } from '../../domain/plan/seen.rules';
import { wayBackStream } from '../../domain/way-back/way-back.state';
import { AccountableQuery } from '../accountable/accountable.query';
import { decisionsProjection } from '../decisions/decisions.projection';
import { handOverBoardProjection } from '../hand-overs/hand-overs.projection';

const MOST = 200;

/** Whoever of the caller’s people is with the caller’s agency and on the way to less support. Everything is read from the streams. */
@Injectable()
export class StepDownQuery {
  constructor(
    private readonly carePlan: CarePlanContext,
    private readonly accountable: AccountableQuery,
  ) {}

  /** The nearest to it first, and of these who has waited longest. */
  async board(caller: Principal, position: bigint) {
    const { access, platform, runtime, views } = this.carePlan;
    await access.assertMay(caller, 'step-down-board.read');
    await Promise.all([decisionsProjection, handOverBoardProjection].map(({ id }) => runtime.reached(id, position)));
    const people = (await access.peopleOf(caller)).filter((id) => id !== caller.personId).slice(0, MOST);
    const asked = await this.askedOf(caller, people);
    const all = await Promise.all(people.map((personId) => this.one(caller, personId, asked.get(personId) ?? [])));
    const items = all.flatMap(({ item }) => item ?? []).sort(nearestFirst);
    await views.recordBoard(caller, 'step-down', items.map(({ personId }) => personId)); // prettier-ignore
    const stepDowns = all.flatMap(({ completed }) => completed);
    return { items, held: heldFor(stepDowns, platform.clock.now()) };
  }

  private async one(caller: Principal, personId: string, decisionIds: readonly string[]) {
    const { streams, clock } = this.carePlan.platform;
    const nothing = { item: undefined, completed: [] as readonly CompletedStepDown[] };
    const plan = await streams.load(planStream, planIdOf(personId));
    if (plan.state.openedAt === null || !caller.agencyId) return nothing;
    const { may } = await this.carePlan.standingOn(plan.state, caller);
    if (!may('hand-over.read', { part: 'hand-overs' }) || !may('decision.read', { part: 'decisions' })) return nothing;
    const course = await this.accountable.of(personId);
    const wayBack = await streams.load(wayBackStream, personId);
    const completed = completedStepDowns(caller.agencyId, {
      plan: plan.history.map(({ event }) => event),
      handOvers: course.handOvers.map(({ history }) => history.map(({ event }) => event)),
      wayBack: wayBack.history.map(({ event }) => event),
    });
    if (course.accountable?.agencyId !== caller.agencyId) return { ...nothing, completed };
    const loaded = await Promise.all(decisionIds.map((id) => streams.load(jointDecisionStream, id)));
    const decisions = loaded.flatMap(({ state }) => (state.status === 'not-proposed' ? [] : [state]));
    const parts = PLAN_PARTS.filter((part) => may('plan.read', { part }));
    const handOvers = course.handOvers.map(({ state }) => state);
    const stepDown = stepDownOf({ plan: asSeen(plan.state, parts), decisions, handOvers });
    if (!stepDown) return { ...nothing, completed };
    const { stage, since, decisionId, handOver, missing } = stepDown;
    const item = {
      ...{ personId, stage, since, decisionId },
      missing: missing.filter((one) => one !== 'safety-plan' || parts.includes(one)),
      handOverId: handOver?.proposal.handOverId ?? null,
      toAgencyId: handOver?.proposal.toAgencyId ?? null,
      receiverId: handOver?.receiverId ?? null,
      isLate: handOver !== null && isLate(timingOf(handOver), clock.now()),
    };
    return { item, completed };
  }

  private async askedOf(caller: Principal, people: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.carePlan.database.reading(caller, (sql) =>
      sql.query<{ person_id: string; ids: string[] }[]>(
        `SELECT person_id, array_agg(decision_id ORDER BY proposed_at DESC) AS ids FROM decision_on_list
         WHERE kind = 'step-down' AND status IN ('open', 'taken') AND superseded_by IS NULL AND person_id = ANY($1::uuid[])
         GROUP BY person_id`,
        [people],
      ),
    );
    return new Map(rows.map(({ person_id: personId, ids }) => [personId, ids]));
  }
}

const STAGES: readonly StepDownStage[] = ['accepted', 'proposed', 'decided', 'being-decided', 'goals-reached'];
interface Ordered {
  readonly stage: StepDownStage;
  readonly since: string | null;
}
const nearestFirst = (one: Ordered, other: Ordered): number =>
  STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage) || ((one.since ?? '') < (other.since ?? '') ? -1 : 1);
