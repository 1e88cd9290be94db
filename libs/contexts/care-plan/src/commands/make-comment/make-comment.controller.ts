import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { MakeComment } from './make-comment.command';
import type { MakeCommentRefusal } from './make-comment.decide';
import { MakeCommentAddress, MakeCommentRequest } from './make-comment.request';

@Controller('api/care-plan/plans/:planId/sections/:section/comments')
export class MakeCommentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async make(
    @Param() { planId, section }: MakeCommentAddress,
    @Body() { epoch, start, end, quote, text }: MakeCommentRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const commentId = newId(context, 'comment');
    const command = new MakeComment(planId, commentId, section, { epoch, start, end }, quote, text, context);
    const outcome = await this.commands.execute<MakeComment, Outcome<MakeCommentRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: commentId });
  }
}
