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
import { IntroduceSomeone } from './introduce-someone.command';
import type { IntroduceSomeoneRefusal } from './introduce-someone.decide';
import { IntroduceSomeoneRequest } from './introduce-someone.request';

/** Answers the introducer's own code, and nothing with which the person could be found. */
@Controller('api/intake/introductions-of-others')
export class IntroduceSomeoneController {
  constructor(
    private readonly commands: CommandBus,
    private readonly intake: IntakeContext,
  ) {}

  @Post()
  @UseGuards(ThrottlerGuard)
  @Throttle({ default: { limit: 60, ttl: 60_000 } })
  async introduce(
    @Body() request: IntroduceSomeoneRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const { receiptCode, introducerId } = this.intake.newIntroducerReceipt(context);
    const { kind, name, organisation = null, tellMe } = request.introducer;
    const { awareness, why = null } = request;
    const command = new IntroduceSomeone(
      {
        introduction: {
          ...this.intake.idsOfNew(context),
          via: 'introduced',
          receivedAt: context.now.toISOString(),
          name: request.name,
          reachMe: { how: request.reachMe.how, at: request.reachMe.at },
          whatBroughtYou: request.whatBroughtYou,
          whatWouldHelp: null,
          communicationNeeds: null,
        },
        language: request.language ?? null,
        introducer: {
          introducerId,
          ...{ kind, name, organisation },
          tellMe: tellMe ? { how: tellMe.how, at: tellMe.at } : null,
        },
        awareness: { awareness, why },
      },
      context,
    );
    const outcome = await this.commands.execute<IntroduceSomeone, Outcome<IntroduceSomeoneRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: introducerId, receiptCode });
  }
}
