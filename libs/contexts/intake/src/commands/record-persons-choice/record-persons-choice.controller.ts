import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { RecordPersonsChoice } from './record-persons-choice.command';
import type { RecordPersonsChoiceRefusal } from './record-persons-choice.decide';
import { RecordPersonsChoiceRequest } from './record-persons-choice.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/introductions/:introductionId/decline')
export class RecordPersonsChoiceController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async record(
    @Param('introductionId', asId) introductionId: string,
    @Body() request: RecordPersonsChoiceRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new RecordPersonsChoice({ introductionId, reason: request.reason }, context);
    const outcome = await this.commands.execute<RecordPersonsChoice, Outcome<RecordPersonsChoiceRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: introductionId });
  }
}
