import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { unfinishedIntroductionStream } from '../../domain/unfinished-introduction/unfinished-introduction.state';
import { IntakeContext } from '../../intake.context';
import { intakeRefusals } from '../../intake.refusals';
import { ReceiveIntroduction } from './receive-introduction.command';
import type { ReceiveRefusal } from './receive-introduction.decide';
import { ReceiveIntroductionRequest } from './receive-introduction.request';

@Controller('api/intake/introductions')
export class ReceiveIntroductionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly intake: IntakeContext,
  ) {}

  @Post()
  @UseGuards(ThrottlerGuard)
  @Throttle({ default: { limit: 60, ttl: 60_000 } })
  async receive(
    @Body() request: ReceiveIntroductionRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { receiptCode, ids, isContinued, personBefore } = await this.whose(request, context);
    const { introductionId } = ids;
    // Whoever is signed in and known, or was here before, stays the same person.
    const personId = context.principal.personId ?? personBefore ?? ids.personId;
    const command = new ReceiveIntroduction(
      {
        language: request.language ?? null,
        introduction: {
          introductionId,
          personId,
          via: 'self',
          receivedAt: context.now.toISOString(),
          name: request.name,
          reachMe: { how: request.reachMe.how, at: request.reachMe.at },
          whatBroughtYou: request.whatBroughtYou,
          whatWouldHelp: request.whatWouldHelp ?? null,
          communicationNeeds: request.communicationNeeds ?? null,
        },
      },
      isContinued,
      context,
    );
    const outcome = await this.commands.execute<ReceiveIntroduction, Outcome<ReceiveRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: introductionId, personId, receiptCode });
  }

  /** A code is of an introduction that was kept unfinished, which is sent under it and once, or of somebody who was here before. */
  private async whose({ receiptCode: typed, earlierCode }: ReceiveIntroductionRequest, context: CommandContext) {
    const fresh = { receiptCode: this.intake.newReceiptCode(context), ids: this.intake.idsOfNew(context) };
    const said = await this.intake.personOfEarlier(earlierCode);
    if (typed === undefined) return { ...fresh, isContinued: false, personBefore: said };
    const receiptCode = this.intake.receiptCodeAs(typed);
    const ids = this.intake.idsOfReceipt(receiptCode);
    if (!ids) throw this.intake.unknownReceipt();
    const before = await this.intake.newestOfReceipt(receiptCode);
    const { state: kept } = await this.intake.platform.streams.load(unfinishedIntroductionStream, ids.introductionId);
    // What was kept by whoever was here before stays theirs, so that their first code goes on telling of it.
    const keptBy = kept.status === 'kept' ? kept.personBefore : null;
    if (!before) return { receiptCode, ids, isContinued: true, personBefore: said === undefined ? keptBy : said };
    const isOpen = before.status === 'waiting' || before.status === 'welcomed';
    if (isOpen && kept.status !== 'none') return { receiptCode, ids, isContinued: true, personBefore: before.personId };
    return { ...fresh, isContinued: false, personBefore: before.personId };
  }
}
