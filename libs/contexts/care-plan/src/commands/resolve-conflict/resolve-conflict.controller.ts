import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand, RevisionSeen } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { ResolveConflict } from './resolve-conflict.command';
import type { ResolveConflictRefusal } from './resolve-conflict.decide';
import { ResolveConflictRequest } from './resolve-conflict.request';

@Controller('api/care-plan/plans/:planId/conflicts/:conflictId/resolution')
export class ResolveConflictController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async resolve(
    @Param('planId') planId: string,
    @Param('conflictId') conflictId: string,
    @Body() request: ResolveConflictRequest,
    @RevisionSeen() revisionSeen: bigint,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ResolveConflict(planId, conflictId, request.value, request.why ?? null, revisionSeen, context);
    const outcome = await this.commands.execute<ResolveConflict, Outcome<ResolveConflictRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: conflictId });
  }
}
