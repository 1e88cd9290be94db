import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { RaiseCarerConcern } from './raise-carer-concern.command';
import type { RaiseCarerConcernRefusal } from './raise-carer-concern.decide';
import { RaiseCarerConcernAddress, RaiseCarerConcernRequest } from './raise-carer-concern.request';

@Controller('api/care-plan/people/:personId/carer-concerns')
export class RaiseCarerConcernController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async raise(
    @Param() { personId }: RaiseCarerConcernAddress,
    @Body() { words, mayBeShownToThePerson }: RaiseCarerConcernRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const concernId = newId(context, 'carer-concern');
    const by = { raisedBy: context.principal.memberId ?? '', raisedAt: context.now.toISOString() };
    const command = new RaiseCarerConcern({ concernId, personId, words, mayBeShownToThePerson, ...by }, context);
    const outcome = await this.commands.execute<RaiseCarerConcern, Outcome<RaiseCarerConcernRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: concernId });
  }
}
