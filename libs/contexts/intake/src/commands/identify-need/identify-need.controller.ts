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
import { IdentifyNeed } from './identify-need.command';
import type { IdentifyNeedRefusal } from './identify-need.decide';
import { IdentifyNeedRequest } from './identify-need.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/people/:personId/immediate-needs')
export class IdentifyNeedController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async identify(
    @Param('personId', asId) personId: string,
    @Body() { kind, words, responderId, dueAt }: IdentifyNeedRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const needId = newId(context, 'need');
    const at = new Date(dueAt).toISOString();
    const command = new IdentifyNeed({ needId, personId, kind, words, responderId, dueAt: at }, context);
    const outcome = await this.commands.execute<IdentifyNeed, Outcome<IdentifyNeedRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: needId });
  }
}
