import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { MoreThan } from 'typeorm';
import { OutcomesContext } from '../../outcomes.context';
import { OpenCodeRow } from './open-code.row';
import { openCodesProjection } from './open-codes.projection';

const MOST = 50;

@Injectable()
export class OpenCodesQuery {
  constructor(private readonly outcomes: OutcomesContext) {}

  /** What still opens questions for this person, newest first; the look is recorded. */
  async read(caller: Principal, personId: string, position: bigint): Promise<OpenCodeRow[]> {
    const { access, runtime, database, views, platform } = this.outcomes;
    await access.assertMay(caller, 'measure-codes.read', { personId, part: 'progress' });
    await runtime.reached(openCodesProjection.id, position);
    await views.record(caller, personId, 'progress');
    const answerBy = MoreThan(platform.clock.now());
    return database.reading(caller, (rows) =>
      rows.find(OpenCodeRow, {
        where: { personId, answerBy },
        order: { offeredAt: 'DESC', measureId: 'ASC' },
        take: MOST,
      }),
    );
  }
}
