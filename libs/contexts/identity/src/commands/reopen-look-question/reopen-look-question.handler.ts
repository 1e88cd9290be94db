import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { workingDaysLater } from '@platform/decider/working-days';
import { ANSWER_WORKING_DAYS } from '../../domain/look-question/answer-time.rules';
import type { Outcome } from '@platform/event-store/streams';
import { lookQuestionStream } from '../../domain/look-question/look-question.state';
import { IdentityContext } from '../../identity.context';
import { ReopenLookQuestion } from './reopen-look-question.command';
import type { ReopenLookQuestionRefusal } from './reopen-look-question.decide';
import { reopenLookQuestion } from './reopen-look-question.decide';

@CommandHandler(ReopenLookQuestion)
export class ReopenLookQuestionHandler implements ICommandHandler<ReopenLookQuestion> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ reopened, context }: ReopenLookQuestion): Promise<Outcome<ReopenLookQuestionRefusal>> {
    const { nation, streams } = this.identity.platform;
    const reopenedAt = context.now.toISOString();
    const dueAt = workingDaysLater(context.now, ANSWER_WORKING_DAYS, nation).toISOString();
    await this.identity.access.assertMay(context.principal, 'look.ask-about', { personId: reopened.personId });
    return streams.decideAndAppend({
      stream: lookQuestionStream,
      id: reopened.questionId,
      decide: (state) => reopenLookQuestion({ ...reopened, reopenedAt, dueAt }, state),
      context,
    });
  }
}
