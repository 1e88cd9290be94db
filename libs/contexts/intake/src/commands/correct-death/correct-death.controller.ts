import { Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { CorrectDeath } from './correct-death.command';
import type { CorrectDeathRefusal } from './correct-death.decide';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/introductions/:introductionId/death/correction')
export class CorrectDeathController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async correct(
    @Param('introductionId', asId) introductionId: string,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new CorrectDeath(introductionId, context);
    const outcome = await this.commands.execute<CorrectDeath, Outcome<CorrectDeathRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: introductionId });
  }
}
