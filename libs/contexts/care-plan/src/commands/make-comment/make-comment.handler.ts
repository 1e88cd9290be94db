import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { MakeComment } from './make-comment.command';
import { makeComment } from './make-comment.decide';
import type { MakeCommentRefusal } from './make-comment.decide';

@CommandHandler(MakeComment)
export class MakeCommentHandler implements ICommandHandler<MakeComment> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: MakeComment): Promise<Outcome<MakeCommentRefusal>> {
    return this.carePlan.change('plan.comment', command, (asked, plan) => makeComment(command, asked, plan), {
      part: command.section,
    });
  }
}
