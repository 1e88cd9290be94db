import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { NOBODY } from '@platform/projections/row-level-security';
import { IntakeContext } from '../../intake.context';
import { huddleBoardProjection } from './huddle-board.projection';

const MOST_FOUND = 20;

interface Found {
  readonly introduction_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly received_at: Date;
  readonly before: number;
}

/** Somebody who waits, by the name that was given at the door, on whichever page of the board they are. */
@Injectable()
export class FindWaitingQuery {
  constructor(private readonly intake: IntakeContext) {}

  /** The longest wait first; `before` says how many wait longer. Each word must be in the name. */
  async find(caller: Principal, name: string, position: bigint) {
    const { access, runtime, database, views } = this.intake;
    await access.assertMay(caller, 'huddle-board.read');
    await runtime.reached(huddleBoardProjection.id, position);
    const words = name.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
    const found = await database.reading({ ...NOBODY, scope: 'alliance' }, (rows) =>
      rows.query<Found[]>(
        `SELECT * FROM (
           SELECT introduction_id, person_id, name, received_at,
             (row_number() OVER (ORDER BY received_at, introduction_id) - 1)::int AS before
           FROM introduction_on_board WHERE status = 'waiting') waiting
         WHERE (SELECT bool_and(strpos(lower(name), word) > 0) FROM unnest($1::text[]) AS word)
         ORDER BY before LIMIT ${MOST_FOUND}`,
        [words],
      ),
    );
    await views.recordBoard(
      caller,
      'huddle',
      found.map((one) => one.person_id),
    );
    return found.map((one) => ({
      ...{ introductionId: one.introduction_id, personId: one.person_id, name: one.name },
      ...{ receivedAt: one.received_at, before: one.before },
    }));
  }
}
