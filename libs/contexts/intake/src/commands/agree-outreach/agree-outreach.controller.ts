import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { AgreeOutreach } from './agree-outreach.command';
import type { AgreeOutreachRefusal } from './agree-outreach.decide';
import { AgreeOutreachRequest } from './agree-outreach.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/people/:personId/engagement/outreach')
export class AgreeOutreachController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async agree(
    @Param('personId', asId) personId: string,
    @Body() request: AgreeOutreachRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new AgreeOutreach({ ...request, personId }, context);
    const outcome = await this.commands.execute<AgreeOutreach, Outcome<AgreeOutreachRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: personId });
  }
}
