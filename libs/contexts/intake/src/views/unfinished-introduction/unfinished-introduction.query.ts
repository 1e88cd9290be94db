import { Injectable } from '@nestjs/common';
import { unfinishedAnswers } from '../../domain/unfinished-introduction/unfinished-introduction.rules';
import { unfinishedIntroductionStream } from '../../domain/unfinished-introduction/unfinished-introduction.state';
import { IntakeContext } from '../../intake.context';

@Injectable()
export class UnfinishedIntroductionQuery {
  constructor(private readonly intake: IntakeContext) {}

  /** Everything that was written so far, for whoever has the code. Throws 404 for every other code. */
  async read(receiptCode: string) {
    const kept = await this.keptWith(receiptCode);
    if (!kept) throw this.intake.unknownReceipt();
    return kept;
  }

  /** Until when it is kept; undefined when nothing is kept with this code, or no more. */
  async keptWith(receiptCode: string) {
    const ids = this.intake.idsOfReceipt(receiptCode);
    if (!ids) return undefined;
    const { state } = await this.intake.platform.streams.load(unfinishedIntroductionStream, ids.introductionId);
    const answers = unfinishedAnswers(state, this.intake.platform.clock.now().toISOString());
    if (!answers || state.status !== 'kept') return undefined;
    return { answers, comesBack: state.personBefore !== null, keptUntil: state.keptUntil };
  }
}
