import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { CommandAnswer } from '@platform/http/answer';
import { answer } from '@platform/http/answer';
import { AsCommand } from '@platform/http/command-request';
import { carePlanRefusals } from '../../care-plan.refusals';
import { AnswerComment } from './answer-comment.command';
import type { AnswerCommentRefusal } from './answer-comment.decide';
import { AnswerCommentRequest } from './answer-comment.request';

@Controller('api/care-plan/plans/:planId/comments/:commentId/answers')
export class AnswerCommentController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  async answer(
    @Param('planId') planId: string,
    @Param('commentId') commentId: string,
    @Body() { text }: AnswerCommentRequest,
    @AsCommand() context: CommandContext,
  ): Promise<CommandAnswer> {
    const answerId = newId(context, 'answer');
    const command = new AnswerComment(planId, commentId, answerId, text, context);
    const outcome = await this.commands.execute<AnswerComment, Outcome<AnswerCommentRefusal>>(command);
    return answer(outcome, carePlanRefusals, { id: answerId });
  }
}
