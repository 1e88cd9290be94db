import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { intakeRefusals } from '../../intake.refusals';
import { ChoosePassageAudience } from './choose-passage-audience.command';
import type { ChoosePassageAudienceRefusal } from './choose-passage-audience.decide';
import { ChoosePassageAudienceRequest, PassageAddress } from './choose-passage-audience.request';

@Controller('api/intake/introductions/:introductionId/conversations/:conversationId/passages/:prompt/audience')
export class ChoosePassageAudienceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async choose(
    @Param() address: PassageAddress,
    @Body() { audience }: ChoosePassageAudienceRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ChoosePassageAudience({ ...address, audience: audience.asAudience() }, context);
    const outcome = await this.commands.execute<ChoosePassageAudience, Outcome<ChoosePassageAudienceRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: address.conversationId });
  }
}
