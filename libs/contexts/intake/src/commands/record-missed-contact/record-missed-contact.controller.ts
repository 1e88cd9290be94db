import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { RecordMissedContact } from './record-missed-contact.command';
import type { RecordMissedContactRefusal } from './record-missed-contact.decide';
import { RecordMissedContactRequest } from './record-missed-contact.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/people/:personId/engagement/missed-contacts')
export class RecordMissedContactController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async record(
    @Param('personId', asId) personId: string,
    @Body() request: RecordMissedContactRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new RecordMissedContact({ ...request, personId, note: request.note ?? null }, context);
    const outcome = await this.commands.execute<RecordMissedContact, Outcome<RecordMissedContactRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: personId });
  }
}
