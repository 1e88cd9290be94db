import { Injectable } from '@nestjs/common';
import { Problem } from '@platform/http/problem';
import { NOBODY } from '@platform/projections/row-level-security';
import { IsNull, Not } from 'typeorm';
import { IntakeContext } from '../../intake.context';
import { intakeRefusals } from '../../intake.refusals';
import { HuddleOutcomeRow } from '../huddle-outcomes/huddle-outcome.row';
import { IntroductionOnBoardRow } from '../huddle-board/introduction-on-board.row';

/** What happens next, for whoever holds the receipt: the minimum, and no name but of whoever was at the huddle. */
@Injectable()
export class ReceiptQuery {
  constructor(private readonly intake: IntakeContext) {}

  async read(receiptCode: string) {
    const ids = this.intake.idsOfReceipt(receiptCode);
    const introduction = ids
      ? await this.intake.database.reading({ ...NOBODY, personId: ids.personId, itemId: ids.introductionId }, (rows) =>
          rows.findOne(IntroductionOnBoardRow, {
            where: [{ personId: ids.personId }, { introductionId: ids.introductionId }],
            order: { receivedAt: 'DESC' },
          }),
        )
      : null;
    if (!introduction) {
      const { status = 404, title, doNext } = intakeRefusals['receipt-code-unknown'];
      throw new Problem({ status, code: 'receipt-code-unknown', title, doNext });
    }
    const { introductionId, receivedAt, status, nextContactOn } = introduction;
    return { receivedAt, status, nextContactOn, told: await this.told(introductionId) };
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
