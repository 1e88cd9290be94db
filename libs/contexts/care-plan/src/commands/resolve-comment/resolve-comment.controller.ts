import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { ResolveComment } from './resolve-comment.command';
import type { ResolveCommentRefusal } from './resolve-comment.decide';
import { ResolveCommentRequest } from './resolve-comment.request';

@Controller('api/care-plan/plans/:planId/comments/:commentId/resolution')
export class ResolveCommentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async resolve(
    @Param('planId') planId: string,
    @Param('commentId') commentId: string,
    @Body() _nothing: ResolveCommentRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const command = new ResolveComment(planId, commentId, context);
    const outcome = await this.commands.execute<ResolveComment, Outcome<ResolveCommentRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: commentId });
  }
}
