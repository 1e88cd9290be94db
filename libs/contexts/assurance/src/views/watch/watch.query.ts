import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { IsNull } from 'typeorm';
import { AssuranceContext } from '../../assurance.context';
import { saysOf } from '../../domain/watch/alert.rules';
import { AlertRow } from './alert.row';
import { watchProjection } from './watch.projection';

const MOST_SHOWN = 500;

/** Open alerts, those that have waited longest first. */
@Injectable()
export class WatchQuery {
  constructor(private readonly assurance: AssuranceContext) {}

  async read(caller: Principal, position: bigint) {
    await this.assurance.access.assertMay(caller, 'watch.read');
    await this.assurance.runtime.reached(watchProjection.id, position);
    const open = await this.assurance.database.reading({ ...caller, scope: 'alliance' }, (rows) =>
      rows.find(AlertRow, {
        where: { resolvedAt: IsNull() },
        order: { raisedAt: 'ASC', alertId: 'ASC' },
        take: MOST_SHOWN,
      }),
    );
    return open.map(({ alertId, rule, personId, subjectId, dueAt, raisedAt, owner, expiresAt, escalatedAt }) => ({
      alertId,
      rule,
      personId,
      subjectId,
      dueAt,
      raisedAt,
      owner,
      expiresAt,
      escalatedAt,
      says: saysOf(rule, escalatedAt !== null),
    }));
  }
}
