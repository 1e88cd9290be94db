import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { lookQuestionStream } from '../../domain/look-question/look-question.state';
import { IdentityContext } from '../../identity.context';
import { EscalateLookQuestion } from './escalate-look-question.command';
import type { EscalateLookQuestionRefusal } from './escalate-look-question.decide';
import { escalateLookQuestion } from './escalate-look-question.decide';

@CommandHandler(EscalateLookQuestion)
export class EscalateLookQuestionHandler implements ICommandHandler<EscalateLookQuestion> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ late, context }: EscalateLookQuestion): Promise<Outcome<EscalateLookQuestionRefusal>> {
    await this.identity.access.assertMay(context.principal, 'look-question.escalate');
    return this.identity.platform.streams.decideAndAppend({
      stream: lookQuestionStream,
      id: late.questionId,
      decide: (state) => escalateLookQuestion(late, state),
      context,
    });
  }
}
