import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { CaptureHuddleItem } from './capture-huddle-item.command';
import type { CaptureHuddleItemRefusal } from './capture-huddle-item.decide';
import { CaptureHuddleItemRequest } from './capture-huddle-item.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/huddle-items/:itemId/capture')
export class CaptureHuddleItemController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async capture(
    @Param('itemId', asId) itemId: string,
    @Body() request: CaptureHuddleItemRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new CaptureHuddleItem({ itemId, ...request }, context);
    const outcome = await this.commands.execute<CaptureHuddleItem, Outcome<CaptureHuddleItemRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: itemId });
  }
}
