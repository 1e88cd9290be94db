import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { civilDay } from '@platform/event-store/civil-day';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import { keyWorkerOf } from '../../domain/plan/plan.rules';
import { planStream } from '../../domain/plan/plan.state';
import { isOpenOn, isShutByRest, speaksAs, waitingStepUp } from '../../domain/way-back/way-back.rules';
import { wayBackStream } from '../../domain/way-back/way-back.state';
import { AccountableQuery } from '../accountable/accountable.query';
import { wayBackProjection } from './way-back.projection';

const MOST = 100;

@Injectable()
export class WayBackQuery {
  constructor(
    private readonly carePlan: CarePlanContext,
    private readonly accountable: AccountableQuery,
  ) {}

  /** For the person and their team: what was agreed, each time it was used, and who is accountable now. */
  async of(caller: Principal, personId: string) {
    const { platform, views } = this.carePlan;
    await this.carePlan.assertMayList(caller, 'way-back.read', personId);
    const { state, revision } = await platform.streams.load(wayBackStream, personId);
    const { state: plan } = await platform.streams.load(planStream, planIdOf(personId));
    const { accountable } = await this.accountable.of(personId);
    await views.record(caller, personId, 'hand-overs');
    const { agreed, rewordedAt, stepUps } = state;
    return {
      agreed: agreed && shownOf(agreed),
      rewordedAt,
      isOpen: !isShutByRest(plan) && isOpenOn(state, civilDay(platform.clock.now())),
      mayAgree: plan.rest === null && keyWorkerOf(plan)?.memberId === caller.memberId,
      mayStepUp: speaksAs(plan, state, caller) !== undefined,
      stepUps: stepUps.map(shownOf),
      accountable,
      // How many facts there are: 0 while there is nothing to have seen.
      revision: (revision + 1n).toString(),
    };
  }

  /** No word of what was agreed: whether the way back is open, and until when who is there. For a carer who was not named it is as if there were none. */
  async door(caller: Principal, personId: string) {
    const { state: plan } = await this.carePlan.planFor(caller, 'way-back.step-up', planIdOf(personId));
    const { state } = await this.carePlan.platform.streams.load(wayBackStream, personId);
    if (!speaksAs(plan, state, caller)) return { isOpen: false, until: null, waiting: null };
    const isOpen = !isShutByRest(plan) && isOpenOn(state, civilDay(this.carePlan.platform.clock.now()));
    const waiting = waitingStepUp(state);
    return {
      isOpen,
      until: state.agreed?.until ?? null,
      waiting: waiting ? { ownerId: waiting.ownerId, agencyId: waiting.agencyId, contactDueAt: waiting.contactDueAt } : null, // prettier-ignore
    };
  }

  /** Of the people on whose team the caller is, the soonest due first. */
  async waiting(caller: Principal, position: bigint) {
    const { access, database, platform, runtime } = this.carePlan;
    await access.assertMay(caller, 'waiting-step-ups.read');
    await runtime.reached(wayBackProjection.id, position);
    const people = await access.peopleOf(caller);
    const rows = await database.reading(caller, (sql) =>
      sql.query<{ person_id: string }[]>(
        `SELECT person_id FROM step_up WHERE NOT contacted AND person_id = ANY($1::uuid[]) AND person_id IS DISTINCT FROM $2
         ORDER BY contact_due_at, step_up_id LIMIT ${MOST}`,
        [people, caller.personId],
      ),
    );
    const now = platform.clock.now().toISOString();
    const waiting = [];
    for (const { person_id: personId } of rows) {
      if (!(await this.carePlan.mayReadAsTeam(caller, personId))) continue;
      const { state } = await platform.streams.load(wayBackStream, personId);
      const one = waitingStepUp(state);
      if (!one) continue;
      const { words, by, agencyId, ownerId, contactDueAt, steppedUpAt, stepUpId } = one;
      const isOverdue = contactDueAt <= now;
      waiting.push({ stepUpId, personId, words, by, agencyId, ownerId, contactDueAt, steppedUpAt, isOverdue });
    }
    const shown = waiting.map(({ personId }) => personId);
    await this.carePlan.views.recordBoard(caller, 'step-ups', shown);
    return waiting;
  }
}

/** It is of one person and their plan, whose ids whoever asks has. */
function shownOf<Said extends { readonly personId: string; readonly planId: string }>({
  personId: _personId,
  planId: _planId,
  ...shown
}: Said) {
  return shown;
}
