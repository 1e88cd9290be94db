import { Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { ReturnCarerConcern } from './return-carer-concern.command';
import type { ReturnCarerConcernRefusal } from './return-carer-concern.decide';
import { ReturnCarerConcernAddress } from './return-carer-concern.request';

@Controller('api/care-plan/people/:personId/carer-concerns/:concernId/return')
export class ReturnCarerConcernController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async giveBack(
    @Param() { personId, concernId }: ReturnCarerConcernAddress,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const by = { returnedBy: context.principal.memberId ?? '', returnedAt: context.now.toISOString() };
    const command = new ReturnCarerConcern({ personId, concernId, ...by }, context);
    const outcome = await this.commands.execute<ReturnCarerConcern, Outcome<ReturnCarerConcernRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: concernId });
  }
}
