import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { planIdOf } from '../../care-plan.context';
import { carePlanRefusals } from '../../care-plan.refusals';
import { NameKeyWorker } from './name-key-worker.command';
import type { NameKeyWorkerRefusal } from './name-key-worker.decide';
import { NameKeyWorkerRequest } from './name-key-worker.request';

@Controller('api/care-plan/people/:personId/key-worker')
export class NameKeyWorkerController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async name(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() { memberId, agencyId }: NameKeyWorkerRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new NameKeyWorker(personId, { memberId, agencyId }, context);
    const outcome = await this.commands.execute<NameKeyWorker, Outcome<NameKeyWorkerRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: planIdOf(personId) });
  }
}
