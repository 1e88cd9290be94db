import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { HearOfDeath } from './hear-of-death.command';
import type { HearOfDeathRefusal } from './hear-of-death.decide';
import { HearOfDeathRequest } from './hear-of-death.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/people/:personId/engagement/death')
export class HearOfDeathController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async hear(
    @Param('personId', asId) personId: string,
    @Body() request: HearOfDeathRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new HearOfDeath({ ...request, personId }, context);
    const outcome = await this.commands.execute<HearOfDeath, Outcome<HearOfDeathRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: personId });
  }
}
