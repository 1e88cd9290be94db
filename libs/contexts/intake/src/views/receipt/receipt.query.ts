import { Injectable } from '@nestjs/common';
import { NOBODY } from '@platform/projections/row-level-security';
import { unfinishedAnswers } from '../../domain/unfinished-introduction/unfinished-introduction.rules';
import { unfinishedIntroductionStream } from '../../domain/unfinished-introduction/unfinished-introduction.state';
import { IntakeContext } from '../../intake.context';
import { IntroductionOnBoardRow } from '../huddle-board/introduction-on-board.row';
import { IntroducerReceiptRow } from './introducer-receipt.row';

/** What happens next, for whoever holds the receipt: the minimum, and no name. */
@Injectable()
export class ReceiptQuery {
  constructor(private readonly intake: IntakeContext) {}

  async read(receiptCode: string) {
    const ids = this.intake.idsOfReceipt(receiptCode);
    if (!ids) throw this.intake.unknownReceipt();
    const found =
      (await this.ofPerson(ids)) ?? (await this.ofIntroducer(ids.personId)) ?? (await this.unsent(ids.introductionId));
    if (!found) throw this.intake.unknownReceipt();
    return found;
  }

  private async ofPerson({ personId, introductionId }: { readonly personId: string; readonly introductionId: string }) {
    const introduction = await this.intake.database.reading({ ...NOBODY, personId, itemId: introductionId }, (rows) =>
      rows.findOne(IntroductionOnBoardRow, {
        where: [{ personId }, { introductionId }],
        order: { receivedAt: 'DESC' },
      }),
    );
    if (!introduction) return undefined;
    const { receivedAt, status, nextContactOn } = introduction;
    return { of: 'person' as const, receivedAt, status, nextContactOn };
  }

  /** That it landed, that help started, that it ended: never of whom, where or why. */
  private async ofIntroducer(introducerId: string) {
    const told = await this.intake.database.reading({ ...NOBODY, itemId: introducerId }, (rows) =>
      rows.findOne(IntroducerReceiptRow, { where: { introducerId } }),
    );
    if (!told) return undefined;
    const { landedAt, helpStartedAt, endedAt } = told;
    return { of: 'introducer' as const, landedAt, helpStartedAt, endedAt };
  }

  private async unsent(introductionId: string) {
    const { state } = await this.intake.platform.streams.load(unfinishedIntroductionStream, introductionId);
    const isThere = unfinishedAnswers(state, this.intake.platform.clock.now().toISOString()) !== undefined;
    return isThere && state.status === 'kept' ? { of: 'unfinished' as const, keptUntil: state.keptUntil } : undefined;
  }
}
