import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { RaiseHuddleItem } from './raise-huddle-item.command';
import type { RaiseHuddleItemRefusal } from './raise-huddle-item.decide';
import { RaiseHuddleItemRequest } from './raise-huddle-item.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/people/:personId/huddle-items')
export class RaiseHuddleItemController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async raise(
    @Param('personId', asId) personId: string,
    @Body() request: RaiseHuddleItemRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const itemId = newId(context, 'huddle item');
    const command = new RaiseHuddleItem(
      {
        itemId,
        personId,
        introductionId: request.introductionId ?? null,
        question: request.question,
        summary: request.summary,
      },
      context,
    );
    const outcome = await this.commands.execute<RaiseHuddleItem, Outcome<RaiseHuddleItemRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: itemId });
  }
}
