import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { conversationIdOf, HoldInitialConversation } from './hold-initial-conversation.command';
import type { HoldInitialConversationRefusal } from './hold-initial-conversation.decide';
import { audiencesOf, HoldInitialConversationRequest } from './hold-initial-conversation.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/introductions/:introductionId/initial-conversation')
export class HoldInitialConversationController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async hold(
    @Param('introductionId', asId) introductionId: string,
    @Body() request: HoldInitialConversationRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new HoldInitialConversation(
      {
        ...{ introductionId, heldOn: request.heldOn, place: request.place, words: { ...request.words } },
        ...{ audiences: audiencesOf(request.audiences), beside: request.beside ?? [] },
      },
      context,
    );
    const outcome = await this.commands.execute<HoldInitialConversation, Outcome<HoldInitialConversationRefusal>>(
      command,
    );
    return answer(outcome, intakeRefusals, {
      id: introductionId,
      conversationId: conversationIdOf(context),
    });
  }
}
