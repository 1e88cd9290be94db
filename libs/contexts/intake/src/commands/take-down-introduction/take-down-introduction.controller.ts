import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import type { FirstWords } from '../../domain/introduction/introduction.rules';
import { IntakeContext } from '../../intake.context';
import { intakeRefusals } from '../../intake.refusals';
import { TakeDownIntroduction } from './take-down-introduction.command';
import type { TakeDownRefusal } from './take-down-introduction.decide';
import { TakeDownIntroductionRequest } from './take-down-introduction.request';

/** Answers the code to read out to the person, and another for whoever spoke for them. */
@Controller('api/intake/introductions-taken-down')
export class TakeDownIntroductionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly intake: IntakeContext,
  ) {}

  @Post()
  async takeDown(
    @Body() request: TakeDownIntroductionRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { introductionId, personId } = this.intake.idsOfNew(context);
    const theirs = this.intake.newIntroducerReceipt(context);
    const said: Omit<FirstWords, 'takenDown'> = {
      introduction: {
        ...{ introductionId, personId, via: request.via },
        receivedAt: new Date(request.receivedAt).toISOString(),
        name: request.name,
        reachMe: { how: request.reachMe.how, at: request.reachMe.at },
        whatBroughtYou: request.whatBroughtYou,
        whatWouldHelp: request.whatWouldHelp ?? null,
        communicationNeeds: request.communicationNeeds ?? null,
      },
      language: request.language ?? null,
      ...spokenBy(request, theirs.introducerId),
    };
    const command = new TakeDownIntroduction(said, request.saidBy, context);
    const outcome = await this.commands.execute<TakeDownIntroduction, Outcome<TakeDownRefusal>>(command);
    return answer(outcome, intakeRefusals, {
      id: introductionId,
      personId,
      // Whoever spoke for the person gets no code of the person's record.
      receiptCode: request.spokeForThem ? null : this.intake.newReceiptCode(context),
      introducerReceiptCode: request.spokeForThem ? theirs.receiptCode : null,
    });
  }
}

function spokenBy({ spokeForThem, saidBy }: TakeDownIntroductionRequest, introducerId: string) {
  if (!spokeForThem) return {};
  const { kind, organisation = null, tellMe, awareness, why = null } = spokeForThem;
  return {
    introducer: {
      ...{ introducerId, kind, name: saidBy, organisation },
      tellMe: tellMe ? { how: tellMe.how, at: tellMe.at } : null,
    },
    awareness: { awareness, why },
  };
}
