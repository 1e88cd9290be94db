import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand, RevisionSeen } from '@platform/http/command-request';
import { outcomesRefusals } from '../../outcomes.refusals';
import { TalkThroughArea } from './talk-through-area.command';
import type { TalkThroughAreaRefusal } from './talk-through-area.decide';
import { TalkThroughAreaAddress, TalkThroughAreaRequest } from './talk-through-area.request';

@Controller('api/outcomes/people/:personId/life-conversations/:conversationId/areas/:area')
export class TalkThroughAreaController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async talk(
    @Param() { personId, conversationId, area }: TalkThroughAreaAddress,
    @Body() { actionIds = [], ...words }: TalkThroughAreaRequest,
    @RevisionSeen() seen: bigint,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new TalkThroughArea(personId, conversationId, area, words, actionIds, seen, context);
    const outcome = await this.commands.execute<TalkThroughArea, Outcome<TalkThroughAreaRefusal>>(command);
    return answer(outcome, outcomesRefusals, { id: conversationId });
  }
}
