import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { CloseHuddle } from './close-huddle.command';
import type { CloseHuddleRefusal } from './close-huddle.decide';
import { CloseHuddleRequest } from './close-huddle.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/huddles/:huddleId/close')
export class CloseHuddleController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async close(
    @Param('huddleId', asId) huddleId: string,
    @Body() request: CloseHuddleRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new CloseHuddle({ huddleId, ...request }, context);
    const outcome = await this.commands.execute<CloseHuddle, Outcome<CloseHuddleRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: huddleId });
  }
}
