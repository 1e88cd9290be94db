import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { intakeRefusals } from '../../intake.refusals';
import { ChooseSafetyAudience } from './choose-safety-audience.command';
import type { ChooseSafetyAudienceRefusal } from './choose-safety-audience.decide';
import { ChooseSafetyAudienceRequest, SafetyPassageAddress } from './choose-safety-audience.request';

@Controller('api/intake/safety-conversations/:safetyConversationId/passages/:topic/audience')
export class ChooseSafetyAudienceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async choose(
    @Param() address: SafetyPassageAddress,
    @Body() request: ChooseSafetyAudienceRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ChooseSafetyAudience({ ...address, audience: request.asAudience() }, context);
    const outcome = await this.commands.execute<ChooseSafetyAudience, Outcome<ChooseSafetyAudienceRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: address.safetyConversationId });
  }
}
