import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { StartHelp } from './start-help.command';
import type { StartHelpRefusal } from './start-help.decide';
import { StartHelpRequest } from './start-help.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/people/:personId/help')
export class StartHelpController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async start(
    @Param('personId', asId) personId: string,
    @Body() request: StartHelpRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new StartHelp({ ...request, personId }, context);
    const outcome = await this.commands.execute<StartHelp, Outcome<StartHelpRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: personId });
  }
}
