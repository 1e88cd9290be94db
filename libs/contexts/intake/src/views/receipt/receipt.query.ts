import { Injectable } from '@nestjs/common';
import { Problem } from '@platform/http/problem';
import { IntakeContext } from '../../intake.context';
import { wayBack, wayBackUntil } from '../../domain/introduction/way-back.rules';
import { intakeRefusals } from '../../intake.refusals';

/** What happens next, for whoever holds the receipt: the minimum, and no name. */
@Injectable()
export class ReceiptQuery {
  constructor(private readonly intake: IntakeContext) {}

  async read(receiptCode: string) {
    const introduction = await this.intake.newestOfReceipt(receiptCode);
    if (!introduction) {
      const { status = 404, title, doNext } = intakeRefusals['receipt-code-unknown'];
      throw new Problem({ status, code: 'receipt-code-unknown', title, doNext });
    }
    const { personId, receivedAt, status, nextContactOn } = introduction;
    const earlier = wayBack(await this.intake.endedIntroductionsOf(personId), this.intake.platform.clock.now());
    const comeBackUntil = earlier ? wayBackUntil(earlier) : null;
    // Whoever holds the code may not be the one to whom it should be told.
    if (status === 'died') return { receivedAt, status: 'closed', nextContactOn: null, comeBackUntil: null };
    return { receivedAt, status, nextContactOn, comeBackUntil };
  }
}
