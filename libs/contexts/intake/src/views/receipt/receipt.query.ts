import { Injectable } from '@nestjs/common';
import { Problem } from '@platform/http/problem';
import { NOBODY } from '@platform/projections/row-level-security';
import { IsNull, Not } from 'typeorm';
import { IntakeContext } from '../../intake.context';
import { wayBack, wayBackUntil } from '../../domain/introduction/way-back.rules';
import { intakeRefusals } from '../../intake.refusals';
import { HuddleOutcomeRow } from '../huddle-outcomes/huddle-outcome.row';

/** What happens next, for whoever holds the receipt: the minimum, and no name but of whoever was at the huddle. */
@Injectable()
export class ReceiptQuery {
  constructor(private readonly intake: IntakeContext) {}

  async read(receiptCode: string) {
    const introduction = await this.intake.newestOfReceipt(receiptCode);
    if (!introduction) {
      const { status = 404, title, doNext } = intakeRefusals['receipt-code-unknown'];
      throw new Problem({ status, code: 'receipt-code-unknown', title, doNext });
    }
    const { introductionId, personId, receivedAt, status, nextContactOn } = introduction;
    const earlier = wayBack(await this.intake.endedIntroductionsOf(personId), this.intake.platform.clock.now());
    const comeBackUntil = earlier ? wayBackUntil(earlier) : null;
    // Whoever holds the code may not be the one to whom it should be told.
    if (status === 'died') return { receivedAt, status: 'closed', nextContactOn: null, comeBackUntil: null, told: [] };
    return { receivedAt, status, nextContactOn, comeBackUntil, told: await this.told(introductionId) };
  }

  /** What somebody wrote to the person about this introduction: the words of the huddle among itself are not theirs. */
  private async told(introductionId: string) {
    const rows = await this.intake.database.reading({ ...NOBODY, itemId: introductionId }, (found) =>
      found.find(HuddleOutcomeRow, {
        where: { introductionId, sharedAt: Not(IsNull()) },
        order: { sharedAt: 'DESC' },
      }),
    );
    return rows.map(({ words, whoWasThere, agreedAt }) => ({ words, whoWasThere, agreedAt }));
  }
}
