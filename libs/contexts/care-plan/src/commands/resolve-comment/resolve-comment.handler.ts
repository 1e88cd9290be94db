import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { partOfComment } from '../../domain/plan/comment.rules';
import { ResolveComment } from './resolve-comment.command';
import { resolveComment } from './resolve-comment.decide';
import type { ResolveCommentRefusal } from './resolve-comment.decide';

@CommandHandler(ResolveComment)
export class ResolveCommentHandler implements ICommandHandler<ResolveComment> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: ResolveComment): Promise<Outcome<ResolveCommentRefusal>> {
    return this.carePlan.change(
      'plan.comment',
      command,
      (asked, plan) => resolveComment(command, asked, plan),
      (plan) => partOfComment(plan, command.commentId),
    );
  }
}
