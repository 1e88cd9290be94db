import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { RecordCommunicationNeed } from './record-communication-need.command';
import type { RecordCommunicationNeedRefusal } from './record-communication-need.decide';
import { RecordCommunicationNeedRequest } from './record-communication-need.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/communication-needs/:whoseId')
export class RecordCommunicationNeedController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async record(
    @Param('whoseId', asId) whoseId: string,
    @Body() request: RecordCommunicationNeedRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new RecordCommunicationNeed({ whoseId, ...request.need() }, context);
    const outcome = await this.commands.execute<RecordCommunicationNeed, Outcome<RecordCommunicationNeedRefusal>>(
      command,
    );
    return answer(outcome, identityRefusals, { id: whoseId });
  }
}
