import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand, RevisionSeen } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { ChangeDetail } from './change-detail.command';
import type { ChangeDetailRefusal } from './change-detail.decide';
import { ChangeDetailAddress, ChangeDetailRequest } from './change-detail.request';

@Controller('api/care-plan/plans/:planId/details/:kind/:entryId/:field')
export class ChangeDetailController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async change(
    @Param() { planId, kind, entryId, field }: ChangeDetailAddress,
    @Body() { value }: ChangeDetailRequest,
    @RevisionSeen() revisionSeen: bigint,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const detail = { kind, id: entryId, field };
    const change = { detail, value, revisionSeen, conflictId: newId(context, 'conflict') };
    const command = new ChangeDetail(planId, change, context);
    const outcome = await this.commands.execute<ChangeDetail, Outcome<ChangeDetailRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: entryId });
  }
}
