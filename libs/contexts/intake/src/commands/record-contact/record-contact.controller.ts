import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { RecordContact } from './record-contact.command';
import type { RecordContactRefusal } from './record-contact.decide';
import { RecordContactRequest } from './record-contact.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/people/:personId/engagement/contacts')
export class RecordContactController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async record(
    @Param('personId', asId) personId: string,
    @Body() request: RecordContactRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new RecordContact({ ...request, personId }, context);
    const outcome = await this.commands.execute<RecordContact, Outcome<RecordContactRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: personId });
  }
}
