import { Injectable } from '@nestjs/common';
import { Problem } from '@platform/http/problem';
import { NOBODY } from '@platform/projections/row-level-security';
import { IntakeContext } from '../../intake.context';
import { intakeRefusals } from '../../intake.refusals';
import { IntroductionOnBoardRow } from '../huddle-board/introduction-on-board.row';

/** What happens next, for whoever holds the receipt: the minimum, and no name. */
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
    const { receivedAt, status, nextContactOn } = introduction;
    return { receivedAt, status, nextContactOn };
  }
}
