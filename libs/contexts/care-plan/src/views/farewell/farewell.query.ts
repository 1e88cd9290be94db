import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { civilDay } from '@platform/event-store/civil-day';
import { CarePlanContext, DECISIONS_VIEW, planIdOf } from '../../care-plan.context';
import { carerConcernStream } from '../../domain/carer-concern/carer-concern.state';
import { goesAhead } from '../../domain/joint-decision/handing-over.rules';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import type { LeftOver } from '../../domain/plan/farewell.rules';
import { actionsLeft } from '../../domain/plan/farewell.rules';
import { keyWorkerOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import { planStream } from '../../domain/plan/plan.state';
import { isOpenOn, waitingStepUp } from '../../domain/way-back/way-back.rules';
import { wayBackStream } from '../../domain/way-back/way-back.state';
import { AccountableQuery } from '../accountable/accountable.query';

/** Whether help can end here, what still stands in the way, and with what words it did. */
@Injectable()
export class FarewellQuery {
  constructor(
    private readonly carePlan: CarePlanContext,
    private readonly accountable: AccountableQuery,
  ) {}

  async of(caller: Principal, personId: string) {
    const { platform, views } = this.carePlan;
    await this.carePlan.assertMayList(caller, 'farewell.read', personId);
    const { state: plan } = await platform.streams.load(planStream, planIdOf(personId));
    await views.record(caller, personId, 'hand-overs');
    const mayHold = plan.rest === null && keyWorkerOf(plan)?.memberId === caller.memberId;
    return {
      held: plan.farewell,
      decisions: plan.rest === null ? await this.decidedFor(caller, personId) : [],
      // It counts what somebody close told in confidence, and what was asked: for whoever has to see to it.
      left: mayHold ? await this.leftOver(plan) : null,
    };
  }

  /** From the streams; what other contexts keep, as they last told of it. */
  async leftOver(plan: Plan): Promise<LeftOver> {
    const { personId } = plan;
    const { platform, database } = this.carePlan;
    const { state: concerns } = await platform.streams.load(carerConcernStream, personId);
    const { state: wayBack } = await platform.streams.load(wayBackStream, personId);
    const { underWay } = await this.accountable.of(personId);
    const owed = await database.query<{ kind: 'ask' | 'need'; open: number }>(
      'SELECT kind, count(*)::int AS open FROM owed_elsewhere WHERE person_id = $1 AND is_open GROUP BY kind',
      [personId],
    );
    const owedOf = (kind: 'ask' | 'need') => owed.find((one) => one.kind === kind)?.open ?? 0;
    const [decisions] = await database.query<{ owed: number }>(
      `SELECT count(*)::int AS owed FROM decision_on_list WHERE person_id = $1 AND kind <> 'farewell'
         AND implementation = 'owed' AND superseded_by IS NULL`,
      [personId],
    );
    return {
      actionIds: actionsLeft(plan).map(({ actionId }) => actionId),
      asks: owedOf('ask'),
      needs: owedOf('need'),
      decisions: decisions?.owed ?? 0,
      questions: (await this.carePlan.askedAbout(personId, 0n)).length,
      concerns: concerns.filter(({ answered }) => answered === null).length,
      isBeingHandedOver: underWay !== undefined,
      waitsForContact: waitingStepUp(wayBack) !== undefined,
      wayBackIsOpen: isOpenOn(wayBack, civilDay(platform.clock.now())),
    };
  }

  /** The decisions about somebody that hold, as they are known at this position of the log. */
  async decidedAbout(personId: string, position: bigint): Promise<readonly string[]> {
    const { database, runtime } = this.carePlan;
    await runtime.reached(DECISIONS_VIEW, position);
    const rows = await database.query<{ decision_id: string }>(
      `SELECT decision_id FROM decision_on_list WHERE person_id = $1 AND status IN ('taken', 'to-be-ratified')
         AND superseded_by IS NULL ORDER BY decision_id`,
      [personId],
    );
    return rows.map(({ decision_id: decisionId }) => decisionId);
  }

  /** The joint decisions to say farewell that hold and that nothing has replaced, the newest first. */
  private async decidedFor(caller: Principal, personId: string) {
    const rows = await this.carePlan.database.reading(caller, (sql) =>
      sql.query<{ decision_id: string }[]>(
        `SELECT decision_id FROM decision_on_list WHERE person_id = $1 AND kind = 'farewell' AND status = 'taken'
         ORDER BY taken_at DESC`,
        [personId],
      ),
    );
    const decided = [];
    for (const { decision_id: decisionId } of rows) {
      const { state } = await this.carePlan.platform.streams.load(jointDecisionStream, decisionId);
      if (state.status === 'not-proposed' || !state.taken || state.superseded || !goesAhead(state)) continue;
      decided.push({ decisionId, question: state.proposal.question, outcome: state.taken.outcome });
    }
    return decided;
  }
}
