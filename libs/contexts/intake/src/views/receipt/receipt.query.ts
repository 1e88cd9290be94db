import { Injectable } from '@nestjs/common';
import { NOBODY } from '@platform/projections/row-level-security';
import { IsNull, Not } from 'typeorm';
import { wayBack, wayBackUntil } from '../../domain/introduction/way-back.rules';
import { unfinishedAnswers } from '../../domain/unfinished-introduction/unfinished-introduction.rules';
import { unfinishedIntroductionStream } from '../../domain/unfinished-introduction/unfinished-introduction.state';
import { IntakeContext } from '../../intake.context';
import { HuddleOutcomeRow } from '../huddle-outcomes/huddle-outcome.row';
import { IntroducerReceiptRow } from './introducer-receipt.row';

/** What happens next, for whoever holds the receipt: the minimum, and no name but of whoever was at the huddle. */
@Injectable()
export class ReceiptQuery {
  constructor(private readonly intake: IntakeContext) {}

  async read(receiptCode: string) {
    const ids = this.intake.idsOfReceipt(receiptCode);
    if (!ids) throw this.intake.unknownReceipt();
    const found =
      (await this.ofPerson(receiptCode)) ??
      (await this.ofIntroducer(ids.personId)) ??
      (await this.unsent(ids.introductionId));
    if (!found) throw this.intake.unknownReceipt();
    return found;
  }

  private async ofPerson(receiptCode: string) {
    const introduction = await this.intake.newestOfReceipt(receiptCode);
    if (!introduction) return undefined;
    const { introductionId, personId, receivedAt, farewellAt, nextContactOn } = introduction;
    const status =
      introduction.status === 'welcomed' && farewellAt !== null ? ('farewell-held' as const) : introduction.status;
    const earlier = wayBack(await this.intake.endedIntroductionsOf(personId), this.intake.platform.clock.now());
    const comeBackUntil = earlier ? wayBackUntil(earlier) : null;
    const of = 'person' as const;
    // Whoever holds the code may not be the one to whom it should be told.
    if (status === 'died')
      return { of, receivedAt, status: 'closed', nextContactOn: null, comeBackUntil: null, told: [] };
    return { of, receivedAt, status, nextContactOn, comeBackUntil, told: await this.told(introductionId) };
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
