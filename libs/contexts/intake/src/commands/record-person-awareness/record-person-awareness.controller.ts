import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { RecordPersonAwareness } from './record-person-awareness.command';
import type { AwarenessOutcome } from './record-person-awareness.handler';
import { RecordPersonAwarenessRequest } from './record-person-awareness.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/introductions/:introductionId/person-awareness')
export class RecordPersonAwarenessController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async record(
    @Param('introductionId', asId) introductionId: string,
    @Body() request: RecordPersonAwarenessRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const said = { awareness: request.awareness, why: request.why ?? null };
    const command = new RecordPersonAwareness(introductionId, said, context);
    const { outcome, receiptCode } = await this.commands.execute<RecordPersonAwareness, AwarenessOutcome>(command);
    return answer(outcome, intakeRefusals, { id: introductionId, receiptCode });
  }
}
