import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { KeepSafetyPromise } from './keep-safety-promise.command';
import type { KeepSafetyPromiseRefusal } from './keep-safety-promise.decide';
import { KeepSafetyPromiseRequest } from './keep-safety-promise.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/safety-conversations/:safetyConversationId/kept')
export class KeepSafetyPromiseController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async keep(
    @Param('safetyConversationId', asId) conversationId: string,
    @Body() { whatWasDone }: KeepSafetyPromiseRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new KeepSafetyPromise(conversationId, whatWasDone, context);
    const outcome = await this.commands.execute<KeepSafetyPromise, Outcome<KeepSafetyPromiseRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: conversationId });
  }
}
