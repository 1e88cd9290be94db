import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { CheckIdentifier } from './check-identifier.command';
import type { CheckIdentifierRefusal } from './check-identifier.decide';
import { CheckIdentifierRequest } from './check-identifier.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/people/:personId/identifiers/:identifierId/check')
export class CheckIdentifierController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async check(
    @Param('personId', asId) personId: string,
    @Param('identifierId', asId) identifierId: string,
    @Body() request: CheckIdentifierRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new CheckIdentifier(personId, identifierId, request.status, request.how, context);
    const outcome = await this.commands.execute<CheckIdentifier, Outcome<CheckIdentifierRefusal>>(command);
    return answer(outcome, identityRefusals, { id: identifierId });
  }
}
