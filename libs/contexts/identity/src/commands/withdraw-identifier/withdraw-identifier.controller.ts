import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { WithdrawIdentifier } from './withdraw-identifier.command';
import type { WithdrawIdentifierRefusal } from './withdraw-identifier.decide';
import { WithdrawIdentifierRequest } from './withdraw-identifier.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/people/:personId/identifiers/:identifierId/withdraw')
export class WithdrawIdentifierController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async withdraw(
    @Param('personId', asId) personId: string,
    @Param('identifierId', asId) identifierId: string,
    @Body() request: WithdrawIdentifierRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new WithdrawIdentifier(personId, identifierId, request.because, context);
    const outcome = await this.commands.execute<WithdrawIdentifier, Outcome<WithdrawIdentifierRefusal>>(command);
    return answer(outcome, identityRefusals, { id: identifierId });
  }
}
