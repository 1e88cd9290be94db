import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { intakeRefusals } from '../../intake.refusals';
import { CorrectPassage } from './correct-passage.command';
import type { CorrectPassageRefusal } from './correct-passage.decide';
import { CorrectPassageAddress, CorrectPassageRequest } from './correct-passage.request';

@Controller('api/intake/introductions/:introductionId/conversations/:conversationId/passages/:prompt/correction')
export class CorrectPassageController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async correct(
    @Param() address: CorrectPassageAddress,
    @Body() { text }: CorrectPassageRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new CorrectPassage({ ...address, text }, context);
    const outcome = await this.commands.execute<CorrectPassage, Outcome<CorrectPassageRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: address.conversationId });
  }
}
