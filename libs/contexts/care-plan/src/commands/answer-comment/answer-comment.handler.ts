import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { partOfComment } from '../../domain/plan/comment.rules';
import { AnswerComment } from './answer-comment.command';
import { answerComment } from './answer-comment.decide';
import type { AnswerCommentRefusal } from './answer-comment.decide';

@CommandHandler(AnswerComment)
export class AnswerCommentHandler implements ICommandHandler<AnswerComment> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: AnswerComment): Promise<Outcome<AnswerCommentRefusal>> {
    return this.carePlan.change(
      'plan.comment',
      command,
      (asked, plan) => answerComment(command, asked, plan),
      (plan) => partOfComment(plan, command.commentId),
    );
  }
}
