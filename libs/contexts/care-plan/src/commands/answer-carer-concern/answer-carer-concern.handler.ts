import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import { carerConcernStream } from '../../domain/carer-concern/carer-concern.state';
import { AnswerCarerConcern } from './answer-carer-concern.command';
import type { AnswerCarerConcernRefusal } from './answer-carer-concern.decide';
import { answerCarerConcern } from './answer-carer-concern.decide';

@CommandHandler(AnswerCarerConcern)
export class AnswerCarerConcernHandler implements ICommandHandler<AnswerCarerConcern> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ answered, context }: AnswerCarerConcern): Promise<Outcome<AnswerCarerConcernRefusal>> {
    const { personId } = answered;
    await this.carePlan.planFor(context.principal, 'carer-concern.answer', planIdOf(personId));
    const shownTo = await this.carePlan.carersWhoAreShown(personId);
    return this.carePlan.platform.streams.decideAndAppend({
      stream: carerConcernStream,
      id: personId,
      decide: (concerns) => answerCarerConcern(answered, concerns, (memberId) => shownTo.has(memberId)),
      context,
    });
  }
}
