import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { keptUntil } from '../../domain/unfinished-introduction/unfinished-introduction.rules';
import { IntakeContext } from '../../intake.context';
import { intakeRefusals } from '../../intake.refusals';
import { KeepUnfinishedIntroduction } from './keep-unfinished-introduction.command';
import type { KeepUnfinishedRefusal } from './keep-unfinished-introduction.decide';
import { KeepUnfinishedIntroductionRequest } from './keep-unfinished-introduction.request';

/** Answers the code with which it is found again, also after it was sent. */
@Controller('api/intake/unfinished-introductions')
export class KeepUnfinishedIntroductionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly intake: IntakeContext,
  ) {}

  @Post()
  @UseGuards(ThrottlerGuard)
  @Throttle({ default: { limit: 30, ttl: 60_000 } })
  async keep(
    @Body() request: KeepUnfinishedIntroductionRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { receiptCode: typed } = request;
    const receiptCode = typed ? this.intake.receiptCodeAs(typed) : this.intake.newReceiptCode(context);
    const ids = this.intake.idsOfReceipt(receiptCode);
    if (!ids) throw this.intake.unknownReceipt();
    const { introductionId, personId: keptFor } = ids;
    const { name, how, at, whatBroughtYou, whatWouldHelp, communicationNeeds } = request;
    const command = new KeepUnfinishedIntroduction(
      { introductionId, keptFor },
      { name, how, at, whatBroughtYou, whatWouldHelp, communicationNeeds },
      await this.intake.personOfEarlier(request.earlierCode),
      request.receiptCode !== undefined,
      context,
    );
    const outcome = await this.commands.execute<KeepUnfinishedIntroduction, Outcome<KeepUnfinishedRefusal>>(command);
    return answer(outcome, intakeRefusals, { receiptCode, keptUntil: keptUntil(context.now.toISOString()) });
  }
}
