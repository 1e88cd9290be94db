import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { MeetNeed } from './meet-need.command';
import type { MeetNeedRefusal } from './meet-need.decide';
import { MeetNeedRequest } from './meet-need.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/immediate-needs/:immediateNeedId/met')
export class MeetNeedController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async meet(
    @Param('immediateNeedId', asId) needId: string,
    @Body() { whatWasDone }: MeetNeedRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new MeetNeed(needId, whatWasDone, context);
    const outcome = await this.commands.execute<MeetNeed, Outcome<MeetNeedRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: needId });
  }
}
