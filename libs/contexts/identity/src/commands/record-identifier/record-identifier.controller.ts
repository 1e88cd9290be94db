import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { RecordIdentifier } from './record-identifier.command';
import type { RecordIdentifierRefusal } from './record-identifier.decide';
import { RecordIdentifierRequest } from './record-identifier.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/people/:personId/identifiers')
export class RecordIdentifierController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async record(
    @Param('personId', asId) personId: string,
    @Body() request: RecordIdentifierRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new RecordIdentifier(personId, request.kind, request.number, context);
    const outcome = await this.commands.execute<RecordIdentifier, Outcome<RecordIdentifierRefusal>>(command);
    return answer(outcome, identityRefusals, { id: personId });
  }
}
