import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { UnlinkRecords } from './unlink-records.command';
import type { UnlinkRecordsRefusal } from './unlink-records.decide';
import { UnlinkRecordsRequest } from './unlink-records.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/possible-duplicates/:pairId/unlink')
export class UnlinkRecordsController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async unlink(
    @Param('pairId', asId) pairId: string,
    @Body() request: UnlinkRecordsRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new UnlinkRecords(pairId, request.reason, context);
    const outcome = await this.commands.execute<UnlinkRecords, Outcome<UnlinkRecordsRefusal>>(command);
    return answer(outcome, identityRefusals, { id: pairId });
  }
}
