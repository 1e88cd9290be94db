import type { Principal } from '@platform/access-control/principal';
import type { Sql } from '@platform/access-control/relationship-facts';
import { idFrom } from '@platform/event-store/command-context';
import { personIdOfReceiptCode } from '@platform/privacy/receipt-code';
import { announceView } from '@platform/projections/live-views';
import { Context } from '@platform/runtime/context';
import { huddleBoardProjection } from './views/huddle-board/huddle-board.projection';

/** So long after a page was last heard of nobody sits in front of it any more. */
export const GONE_AFTER_MS = 10_000;
const WHO_IS_HERE = 'intake.who-is-here';

/** What a huddle has not answered: ids, and those of them for which a reason was recorded in this huddle. */
interface LeftOver {
  readonly introductions: readonly string[];
  readonly items: readonly string[];
  readonly explained: readonly string[];
}

/** What intake's handlers and queries ask for. */
export class IntakeContext extends Context {
  /** Whom and what a receipt code is about, when whoever got it was not known yet; undefined when it cannot be a code. */
  idsOfReceipt(code: string): { readonly personId: string; readonly introductionId: string } | undefined {
    const personId = personIdOfReceiptCode(this.platform.keyFor('receipt-codes'), code);
    return personId === undefined ? undefined : { personId, introductionId: idFrom(personId, 'introduction') };
  }

  /** Members who have the huddle board open, in any process. */
  async presentNow(): Promise<readonly string[]> {
    const rows = await this.database.query<{ member_id: string }>(
      'SELECT DISTINCT member_id FROM at_the_board WHERE seen_at > $1 ORDER BY member_id',
      [this.gone()],
    );
    return rows.map(({ member_id }) => member_id);
  }

  /**
   * A page with the board is open, or closes. Kept in the database and told over its notifications, so that several server
   * processes see the same room; whoever is heard of lets those go who are not, so that nobody has to keep watch.
   */
  async isHere(caller: Principal, pageId: string, leaving: boolean): Promise<void> {
    await this.database.transaction(async (sql) => {
      const changed = leaving ? await leave(sql, caller, pageId) : await this.stay(sql, caller, pageId);
      if (changed) await announceView(sql, { view: WHO_IS_HERE, keys: [] });
    });
  }

  /** Nothing that was recorded before this was asked is missing. Throws 503 while the board is behind. */
  async leftOver(huddleId: string): Promise<LeftOver> {
    await this.runtime.reached(huddleBoardProjection.id, await this.platform.store.head());
    const rows = await this.database.query<{ id: string; of: 'person' | 'item'; explained: boolean }>(
      `SELECT introduction_id AS id, 'person' AS of, coalesce(held_over_in = $1, false) AS explained
         FROM introduction_on_board WHERE status = 'waiting'
       UNION ALL SELECT item_id, 'item', coalesce(carried_in = $1, false) FROM huddle_item WHERE status = 'open'`,
      [huddleId],
    );
    const ids = (of: 'person' | 'item') => rows.filter((row) => row.of === of).map(({ id }) => id);
    const explained = rows.filter((row) => row.explained).map(({ id }) => id);
    return { introductions: ids('person'), items: ids('item'), explained };
  }

  private async stay(sql: Sql, { memberId, role, agencyId }: Principal, pageId: string): Promise<boolean> {
    const [said] = await sql.query<{ came: boolean }>(
      `INSERT INTO at_the_board (member_id, page_id, role, agency_id, seen_at) VALUES ($1,$2,$3,$4,$5)
       ON CONFLICT (member_id, page_id) DO UPDATE SET seen_at = excluded.seen_at, role = excluded.role
       RETURNING (xmax = 0) AS came`,
      [memberId, pageId, role, agencyId, this.platform.clock.now()],
    );
    const gone = await sql.query(
      `DELETE FROM at_the_board WHERE ctid = ANY (ARRAY(
         SELECT ctid FROM at_the_board WHERE seen_at <= $1 FOR UPDATE SKIP LOCKED)) RETURNING page_id`,
      [this.gone()],
    );
    return said?.came === true || gone.length > 0;
  }

  private gone(): Date {
    return new Date(this.platform.clock.now().getTime() - GONE_AFTER_MS);
  }
}

async function leave(sql: Sql, { memberId }: Principal, pageId: string): Promise<boolean> {
  const left = await sql.query('DELETE FROM at_the_board WHERE member_id = $1 AND page_id = $2 RETURNING page_id', [
    memberId,
    pageId,
  ]);
  return left.length > 0;
}
