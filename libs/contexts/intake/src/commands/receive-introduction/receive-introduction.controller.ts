import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { Problem } from '@platform/http/problem';
import { receiptCodeFor } from '@platform/privacy/receipt-code';
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
    const receiptCode = receiptCodeFor(this.intake.platform.keyFor('receipt-codes'), context.commandId);
    const ids = this.intake.idsOfReceipt(receiptCode);
    if (!ids) throw new Error('A receipt code was made that is none.');
    const { introductionId } = ids;
    // Whoever is signed in and known, or was here before, stays the same person.
    const personId = context.principal.personId ?? (await this.personBefore(request.receiptCode)) ?? ids.personId;
    const command = new ReceiveIntroduction(
      {
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
      context,
    );
    const outcome = await this.commands.execute<ReceiveIntroduction, Outcome<ReceiveRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: introductionId, personId, receiptCode });
  }

  private async personBefore(receiptCode: string | undefined): Promise<string | undefined> {
    if (receiptCode === undefined) return undefined;
    const newest = await this.intake.newestOfReceipt(receiptCode);
    if (newest) return newest.personId;
    const { status = 404, title, doNext } = intakeRefusals['receipt-code-unknown'];
    const fields = [{ field: 'receiptCode', problem: 'we do not know this code; leave it out to go on without it' }];
    throw new Problem({ status, code: 'receipt-code-unknown', title, doNext, about: { fields } });
  }
}
