import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { CarryHuddleItem } from './carry-huddle-item.command';
import type { CarryHuddleItemRefusal } from './carry-huddle-item.decide';
import { CarryHuddleItemRequest } from './carry-huddle-item.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/huddle-items/:itemId/carry')
export class CarryHuddleItemController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async carry(
    @Param('itemId', asId) itemId: string,
    @Body() request: CarryHuddleItemRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new CarryHuddleItem({ itemId, ...request }, context);
    const outcome = await this.commands.execute<CarryHuddleItem, Outcome<CarryHuddleItemRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: itemId });
  }
}
