import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { TryToReach } from './try-to-reach.command';
import type { TryToReachRefusal } from './try-to-reach.decide';
import { TryToReachRequest } from './try-to-reach.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/people/:personId/engagement/tries')
export class TryToReachController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async keep(
    @Param('personId', asId) personId: string,
    @Body() request: TryToReachRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new TryToReach({ ...request, personId, note: request.note ?? null }, context);
    const outcome = await this.commands.execute<TryToReach, Outcome<TryToReachRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: personId });
  }
}
