import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { ERASURE_DELAY_DAYS } from '../../domain/erasure/erasure.rules';
import { IdentityContext } from '../../identity.context';
import { erasuresProjection } from './erasures.projection';

const MOST = 200;

@Injectable()
export class ErasuresQuery {
  constructor(private readonly identity: IdentityContext) {}

  /** For those who watch over the record: what waits, what was done, and what forbids it. Nobody's words, nobody's name. */
  async board(caller: Principal, position: bigint) {
    const { access, database, runtime } = this.identity;
    await access.assertMay(caller, 'erasure.list');
    await runtime.reached(erasuresProjection.id, position);
    const erasures = await database.query(
      `SELECT erasure_id AS "erasureId", person_id AS "personId", agency AS "agencyId", information_class AS "informationClass",
         reason, status, requested_by AS "requestedBy", requested_at AS "requestedAt", approved_by AS "approvedBy",
         not_before AS "notBefore", stopped_by AS "stoppedBy", stopped_because AS "stoppedBecause", begun_at AS "begunAt",
         completed_at AS "completedAt", keys, left_over AS "leftToTheOperator"
       FROM erasure ORDER BY requested_at DESC, erasure_id LIMIT ${MOST}`,
    );
    const holds = await database.query(
      `SELECT hold_id AS "holdId", person_id AS "personId", ground, placed_by AS "placedBy", placed_at AS "placedAt"
       FROM legal_hold WHERE lifted_at IS NULL ORDER BY placed_at, hold_id LIMIT ${MOST}`,
    );
    return { delayDays: ERASURE_DELAY_DAYS, erasures, holds };
  }
}
