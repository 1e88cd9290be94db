import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { IsNull, Not } from 'typeorm';
import { owedBy } from '../../domain/huddle-item/huddle-item.rules';
import { IntakeContext } from '../../intake.context';
import { namesAtTheDoor } from '../huddle-board/huddle-board.query';
import { huddleOutcomesProjection } from './huddle-outcomes.projection';
import { HuddleOutcomeRow } from './huddle-outcome.row';

const MOST = 200;

/** What was agreed about people: what they have not heard yet, and what they have. */
@Injectable()
export class HuddleOutcomesQuery {
  constructor(private readonly intake: IntakeContext) {}

  /** For the coordinator, the longest owed first. */
  async notShared(caller: Principal, position: bigint) {
    await this.intake.access.assertMay(caller, 'huddle-outcome.share');
    await this.intake.runtime.reached(huddleOutcomesProjection.id, position);
    const { rows, names } = await this.intake.database.reading({ ...caller, scope: 'alliance' }, async (found) => {
      const where = { sharedAt: IsNull() };
      const owed = await found.find(HuddleOutcomeRow, { where, order: { agreedAt: 'ASC' }, take: MOST });
      return { rows: owed, names: await namesAtTheDoor(found, owed) };
    });
    await this.intake.views.recordBoard(
      caller,
      'huddle',
      rows.map(({ personId }) => personId),
    );
    const owed = rows.map(
      async ({ outcomeId, of, personId, outcome, ownerId, agencyId, dueOn, present, agreedAt }) => ({
        ...{ outcomeId, of, personId, outcome, ownerId, agencyId, dueOn, present, agreedAt },
        name: names.get(personId) ?? null,
        owedBy: owedBy(
          agreedAt,
          this.intake.platform.nation,
          await this.intake.policy('huddle-outcome-working-days', agreedAt),
        ),
      }),
    );
    return Promise.all(owed);
  }

  /** What the person was told, newest first. */
  async ofPerson(caller: Principal, personId: string, position: bigint) {
    await this.intake.access.assertMay(caller, 'huddle-outcome.read', { personId, part: 'introduction' });
    await this.intake.runtime.reached(huddleOutcomesProjection.id, position);
    await this.intake.views.record(caller, personId, 'huddle-outcomes');
    const rows = await this.intake.database.reading(caller, (found) =>
      found.find(HuddleOutcomeRow, {
        where: { personId, sharedAt: Not(IsNull()) },
        order: { sharedAt: 'DESC' },
        take: MOST,
      }),
    );
    return rows.map(({ outcomeId, of, words, whoWasThere, agreedAt, sharedAt }) => ({
      ...{ outcomeId, of, words, whoWasThere, agreedAt, sharedAt },
    }));
  }
}
