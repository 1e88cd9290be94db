import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { intakeRefusals } from '../../intake.refusals';
import { CorrectSafetyPassage } from './correct-safety-passage.command';
import type { CorrectSafetyPassageRefusal } from './correct-safety-passage.decide';
import { CorrectSafetyPassageAddress, CorrectSafetyPassageRequest } from './correct-safety-passage.request';

@Controller('api/intake/safety-conversations/:safetyConversationId/passages/:topic/correction')
export class CorrectSafetyPassageController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async correct(
    @Param() address: CorrectSafetyPassageAddress,
    @Body() { text }: CorrectSafetyPassageRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new CorrectSafetyPassage({ ...address, text }, context);
    const outcome = await this.commands.execute<CorrectSafetyPassage, Outcome<CorrectSafetyPassageRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: address.safetyConversationId });
  }
}
