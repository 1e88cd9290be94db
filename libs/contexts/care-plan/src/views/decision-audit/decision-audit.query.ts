import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { civilDay } from '@platform/event-store/civil-day';
import { CarePlanContext } from '../../care-plan.context';
import type { Counted } from '../../domain/joint-decision/small-numbers.rules';
import { FEWEST_SHOWN, shownOf } from '../../domain/joint-decision/small-numbers.rules';
import { decisionAuditProjection } from './decision-audit.projection';

/** How decisions of one year were carried out, by kind. */
@Injectable()
export class DecisionAuditQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  async read(caller: Principal, year: number, position: bigint) {
    const { access, database, runtime, platform } = this.carePlan;
    await access.assertMay(caller, 'decision-audit.read');
    await runtime.reached(decisionAuditProjection.id, position);
    const today = civilDay(platform.clock.now());
    const counted = await database.reading({ ...caller, scope: 'alliance' }, (rows) =>
      rows.query<Counted[]>(
        `SELECT kind, count(*)::int AS taken, count(*) FILTER (WHERE dissents > 0)::int AS "withDissent",
           count(*) FILTER (WHERE in_emergency)::int AS "inEmergency",
           count(*) FILTER (WHERE in_time)::int AS "implementedInTime",
           count(*) FILTER (WHERE NOT in_time AND implement_by < $2 AND superseded_at IS NULL)::int AS "notInTime"
         FROM (SELECT *, coalesce((implemented_at AT TIME ZONE 'Europe/London')::date <= implement_by, false) AS in_time
           FROM decision_tally WHERE extract(year FROM taken_at AT TIME ZONE 'Europe/London') = $1) AS of_the_year
         GROUP BY kind ORDER BY kind`,
        [year, today],
      ),
    );
    return { year, fewestShown: FEWEST_SHOWN, kinds: counted.map(shownOf) };
  }
}
