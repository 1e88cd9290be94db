import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { RecordFormerName } from './record-former-name.command';
import type { RecordFormerNameRefusal } from './record-former-name.decide';
import { RecordFormerNameRequest } from './record-former-name.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/people/:personId/former-names')
export class RecordFormerNameController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async record(
    @Param('personId', asId) personId: string,
    @Body() request: RecordFormerNameRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new RecordFormerName(personId, request.name, context);
    const outcome = await this.commands.execute<RecordFormerName, Outcome<RecordFormerNameRefusal>>(command);
    return answer(outcome, identityRefusals, { id: personId });
  }
}
