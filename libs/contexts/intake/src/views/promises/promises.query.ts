import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { In } from 'typeorm';
import { IntakeContext } from '../../intake.context';
import { huddleBoardProjection } from '../huddle-board/huddle-board.projection';
import { HuddleItemRow } from '../huddle-board/huddle-item.row';
import { promisesProjection } from './promises.projection';

export interface IntakePromise {
  readonly kind: 'next-contact' | 'huddle-answer' | 'huddle-item';
  readonly aboutId: string;
  readonly personId: string;
  /** Who owes it; null while a huddle does. */
  readonly memberId: string | null;
  readonly dueOn: string | null;
  /** What the huddle was asked, or agreed; null for a contact, and for whoever the person keeps it from. */
  readonly words: string | null;
}
type Row = Omit<IntakePromise, 'words'>;

const COLUMNS = `kind, about_id AS "aboutId", person_id AS "personId", member_id AS "memberId", due_on::text AS "dueOn"`;
const SOONEST = 'ORDER BY due_on NULLS LAST, about_id LIMIT 200';

/** What the caller owes and is owed by what was agreed at the door and at huddles. */
@Injectable()
export class PromisesQuery {
  constructor(private readonly intake: IntakeContext) {}

  async mine(caller: Principal, position: bigint) {
    const { access, runtime, database, views } = this.intake;
    await access.assertMay(caller, 'my-promises.read');
    await runtime.reached(promisesProjection.id, position);
    await runtime.reached(huddleBoardProjection.id, position);
    const open = await access.peopleOf(caller);
    const keyWorked = await database.query<{ person_id: string }>(
      'SELECT DISTINCT person_id FROM relationship WHERE member_id = $1 AND is_key_worker AND ended_at IS NULL',
      [caller.memberId],
    );
    const mine = keyWorked.map(({ person_id: personId }) => personId).filter((personId) => open.includes(personId));
    const [owing, owed] = await database.reading(caller, async (sql) => [
      // A contact is owed by whoever is the key worker now.
      await sql.query<Row[]>(
        `SELECT ${COLUMNS} FROM promise WHERE (kind = 'next-contact' AND person_id = ANY($2::uuid[]))
           OR (kind = 'huddle-item' AND member_id = $1) ${SOONEST}`,
        [caller.memberId, mine],
      ),
      await sql.query<Row[]>(
        `SELECT ${COLUMNS} FROM promise WHERE owed_to = $1 AND member_id IS DISTINCT FROM $1
           AND person_id = ANY($2::uuid[]) ${SOONEST}`,
        [caller.memberId, open],
      ),
    ]);
    const wordsOf = await this.wordsOf(caller, [...owing, ...owed]);
    await views.recordBoard(
      caller,
      'today',
      [...owing, ...owed].map(({ personId }) => personId),
    );
    const said = (row: Row): IntakePromise => ({ ...row, words: wordsOf(row) });
    return { iOwe: owing.map(said), iAmOwed: owed.map(said) };
  }

  /** What the huddle was asked or agreed, of those people of whom the caller may read it. */
  private async wordsOf(caller: Principal, rows: readonly Row[]): Promise<(row: Row) => string | null> {
    const people = [...new Set(rows.map(({ personId }) => personId))];
    const standings = await Promise.all(people.map((personId) => this.intake.access.on(caller, personId)));
    const readable = people.filter((_, i) => standings[i]?.may('huddle-outcome.read', { part: 'introduction' }));
    const itemId = In(rows.filter(({ personId }) => readable.includes(personId)).map(({ aboutId }) => aboutId));
    const items = await this.intake.database.reading({ ...caller, scope: 'alliance' }, (all) =>
      all.find(HuddleItemRow, { where: { itemId } }),
    );
    const words = new Map(items.map((item) => [item.itemId, item.outcome ?? item.question]));
    return ({ aboutId }) => words.get(aboutId) ?? null;
  }
}
