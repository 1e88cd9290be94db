import type { Sql } from '@platform/access-control/relationship-facts';
import { idFrom } from '@platform/event-store/command-context';
import { personIdOfReceiptCode } from '@platform/privacy/receipt-code';
import { NOBODY } from '@platform/projections/row-level-security';
import { Context } from '@platform/runtime/context';
import type { Introduction } from './domain/introduction/introduction.state';
import { introductionStream } from './domain/introduction/introduction.state';
import type { Earlier } from './domain/introduction/way-back.rules';
import { endOf } from './domain/introduction/way-back.rules';
import { IntroductionOnBoardRow } from './views/huddle-board/introduction-on-board.row';

/** What intake's handlers and queries ask for. */
export class IntakeContext extends Context {
  /** Whom and what a receipt code is about, when whoever got it was not known yet; undefined when it cannot be a code. */
  idsOfReceipt(code: string): { readonly personId: string; readonly introductionId: string } | undefined {
    const personId = personIdOfReceiptCode(this.platform.keyFor('receipt-codes'), code);
    return personId === undefined ? undefined : { personId, introductionId: idFrom(personId, 'introduction') };
  }

  /** The newest introduction of whoever a receipt code is about; null when it is nobody's. */
  async newestOfReceipt(code: string): Promise<IntroductionOnBoardRow | null> {
    const ids = this.idsOfReceipt(code);
    if (!ids) return null;
    return this.database.reading({ ...NOBODY, personId: ids.personId, itemId: ids.introductionId }, (rows) =>
      rows.findOne(IntroductionOnBoardRow, {
        where: [{ personId: ids.personId }, { introductionId: ids.introductionId }],
        order: { receivedAt: 'DESC' },
      }),
    );
  }

  /** Every introduction of one person as its stream has it, the oldest first. */
  async introductionsOf(
    personId: string,
  ): Promise<readonly { readonly introductionId: string; readonly state: Introduction }[]> {
    const rows = await this.database.query<{ introduction_id: string }>(
      'SELECT introduction_id FROM introduction_on_board WHERE person_id = $1 ORDER BY received_at',
      [personId],
    );
    return Promise.all(
      rows.map(async ({ introduction_id: introductionId }) => {
        const { state } = await this.platform.streams.load(introductionStream, introductionId);
        return { introductionId, state };
      }),
    );
  }

  async otherIntroductions(personId: string, than: string): Promise<readonly string[]> {
    const all = await this.introductionsOf(personId);
    return all.map(({ introductionId }) => introductionId).filter((introductionId) => introductionId !== than);
  }

  async endedIntroductionsOf(personId: string): Promise<readonly Earlier[]> {
    const all = await this.introductionsOf(personId);
    return all.flatMap(({ introductionId, state }) => {
      const endedAt = endOf(state);
      return endedAt === undefined ? [] : [{ introductionId, endedAt }];
    });
  }
}

/** A person has one stream of being in touch, and one of spells. */
export const engagementIdOf = (personId: string): string => idFrom('engagement', personId);

export const spellIdOf = (personId: string): string => idFrom('spell', personId);

/** Carers of whom the person said that they may be asked, when the person cannot be reached. */
export async function carersToAsk(sql: Sql, personId: string): Promise<readonly string[]> {
  const carers = await sql.query<{ member_id: string }>(
    `SELECT DISTINCT r.member_id FROM relationship r JOIN sharing_preference p
       ON p.person_id = r.person_id AND p.audience = 'member' AND p.audience_id = r.member_id
     WHERE r.person_id = $1 AND r.role = 'carer' AND r.ended_at IS NULL AND p.part = 'being-in-touch' AND p.choice = 'shared'`,
    [personId],
  );
  return carers.map((one) => one.member_id);
}
