import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { notFound } from '@platform/http/problem';
import { intakeRefusals } from '../../intake.refusals';
import { NameKeyWorker } from './name-key-worker.command';
import type { NameKeyWorkerRefusal } from './name-key-worker.decide';
import { NameKeyWorkerRequest } from './name-key-worker.request';

const asId = new ParseUUIDPipe({ exceptionFactory: notFound });

@Controller('api/intake/introductions/:introductionId/key-worker')
export class NameKeyWorkerController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async name(
    @Param('introductionId', asId) introductionId: string,
    @Body() request: NameKeyWorkerRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new NameKeyWorker({ outcome: null, introductionId, ...request }, context);
    const outcome = await this.commands.execute<NameKeyWorker, Outcome<NameKeyWorkerRefusal>>(command);
    return answer(outcome, intakeRefusals, { id: introductionId });
  }
}
