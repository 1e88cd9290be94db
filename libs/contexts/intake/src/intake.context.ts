import type { Sql } from '@platform/access-control/relationship-facts';
import { idFrom } from '@platform/event-store/command-context';
import { personIdOfReceiptCode } from '@platform/privacy/receipt-code';
import { Context } from '@platform/runtime/context';

/** What intake's handlers and queries ask for. */
export class IntakeContext extends Context {
  /** Whom and what a receipt code is about, when whoever got it was not known yet; undefined when it cannot be a code. */
  idsOfReceipt(code: string): { readonly personId: string; readonly introductionId: string } | undefined {
    const personId = personIdOfReceiptCode(this.platform.keyFor('receipt-codes'), code);
    return personId === undefined ? undefined : { personId, introductionId: idFrom(personId, 'introduction') };
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
