import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { RecordDeath } from './record-death.command';
import type { RecordDeathRefusal } from './record-death.decide';
import { RecordDeathRequest } from './record-death.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/introductions/:introductionId/death')
export class RecordDeathController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async record(
    @Param('introductionId', asId) introductionId: string,
    @Body() request: RecordDeathRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new RecordDeath(
      { introductionId, saidBy: request.saidBy, diedOn: request.diedOn ?? null },
      context,
    );
    const outcome = await this.commands.execute<RecordDeath, Outcome<RecordDeathRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: introductionId });
  }
}
