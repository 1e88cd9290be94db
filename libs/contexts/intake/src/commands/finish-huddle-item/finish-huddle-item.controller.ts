import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { FinishHuddleItem } from './finish-huddle-item.command';
import type { FinishHuddleItemRefusal } from './finish-huddle-item.decide';
import { FinishHuddleItemRequest } from './finish-huddle-item.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/huddle-items/:itemId/done')
export class FinishHuddleItemController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async finish(
    @Param('itemId', asId) itemId: string,
    @Body() { whatCameOfIt }: FinishHuddleItemRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new FinishHuddleItem(itemId, whatCameOfIt, context);
    const outcome = await this.commands.execute<FinishHuddleItem, Outcome<FinishHuddleItemRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: itemId });
  }
}
