import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Throttle, ThrottlerGuard } from '@nestjs/throttler';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
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
    const { receiptCode: typed } = request;
    const receiptCode = typed ? this.intake.receiptCodeAs(typed) : this.intake.newReceiptCode(context);
    const ids = this.intake.idsOfReceipt(receiptCode);
    if (!ids) throw this.intake.unknownReceipt();
    const { introductionId } = ids;
    // A person who is signed in and known stays the same person.
    const personId = context.principal.personId ?? ids.personId;
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
      request.receiptCode !== undefined,
      context,
    );
    const outcome = await this.commands.execute<ReceiveIntroduction, Outcome<ReceiveRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: introductionId, personId, receiptCode });
  }
}
