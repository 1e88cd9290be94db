import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import { carerConcernStream } from '../../domain/carer-concern/carer-concern.state';
import { leftOnce } from '../../domain/left-word/left-word.rules';
import { leftWordStream } from '../../domain/left-word/left-word.state';
import { ReturnCarerConcern } from './return-carer-concern.command';
import type { ReturnCarerConcernRefusal } from './return-carer-concern.decide';
import { leftAgain, returnCarerConcern } from './return-carer-concern.decide';

/** First it waits at the door again, then it is gone from the team: it is never nowhere. */
@CommandHandler(ReturnCarerConcern)
export class ReturnCarerConcernHandler implements ICommandHandler<ReturnCarerConcern> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ returned, context }: ReturnCarerConcern): Promise<Outcome<ReturnCarerConcernRefusal>> {
    const { personId, concernId } = returned;
    await this.carePlan.planFor(context.principal, 'carer-concern.answer', planIdOf(personId));
    const { streams } = this.carePlan.platform;
    const { state } = await streams.load(carerConcernStream, personId);
    const concern = state.find((one) => one.concernId === concernId);
    const again = concern && leftAgain(idFrom('left-word', 'returned', concernId), concern);
    if (again && !('refused' in returnCarerConcern(returned, state))) {
      await streams.decideAndAppend({
        stream: leftWordStream,
        id: again.wordId,
        decide: (word) => leftOnce(again, word),
        context: { ...context, principal: ANYONE, commandId: idFrom(context.commandId, 'at the door') },
      });
    }
    return streams.decideAndAppend({
      stream: carerConcernStream,
      id: personId,
      decide: (concerns) => returnCarerConcern(returned, concerns),
      context,
    });
  }
}
