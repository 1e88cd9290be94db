import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand, RevisionSeen } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { identityRefusals } from '../../identity.refusals';
import { GiveNames } from './give-names.command';
import type { GiveNamesRefusal } from './give-names.decide';
import { GiveNamesRequest } from './give-names.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/identity/people/:personId/names')
export class GiveNamesController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async give(
    @Param('personId', asId) personId: string,
    @Body() request: GiveNamesRequest,
    @RevisionSeen() timesSeen: bigint,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new GiveNames({ personId, ...request.names() }, Number(timesSeen), context);
    const outcome = await this.commands.execute<GiveNames, Outcome<GiveNamesRefusal>>(command);
    return answer(outcome, identityRefusals, { id: personId });
  }
}
