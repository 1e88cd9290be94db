import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { idFrom } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import { carerConcernStream } from '../../domain/carer-concern/carer-concern.state';
import { leftWordStream } from '../../domain/left-word/left-word.state';
import { keyWorkerOf } from '../../domain/plan/plan.rules';
import { planStream } from '../../domain/plan/plan.state';
import { PlaceLeftWord } from './place-left-word.command';
import type { PlaceLeftWordRefusal } from './place-left-word.decide';
import { bringToTheTeam, placeLeftWord } from './place-left-word.decide';

/** First the words are with the team, then it is a fact: a process that died in between is followed by one that finishes it. */
@CommandHandler(PlaceLeftWord)
export class PlaceLeftWordHandler implements ICommandHandler<PlaceLeftWord> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ wordId, personId, placedBy, context }: PlaceLeftWord): Promise<Outcome<PlaceLeftWordRefusal>> {
    await this.carePlan.access.assertMay(context.principal, 'left-word.place');
    const { streams } = this.carePlan.platform;
    const { state: word } = await streams.load(leftWordStream, wordId);
    const { state: plan } = await streams.load(planStream, planIdOf(personId));
    const hasKeyWorker = keyWorkerOf(plan) !== undefined && plan.diedAt === null;
    const fact = { wordId, personId, placedBy, placedAt: context.now.toISOString() };
    const decided = placeLeftWord(fact, word, hasKeyWorker);
    if (!('refused' in decided) && decided.length > 0) {
      await streams.decideAndAppend({
        stream: carerConcernStream,
        id: personId,
        decide: (concerns) => bringToTheTeam({ wordId, personId }, word, concerns),
        context: { ...context, commandId: idFrom(context.commandId, 'with the team') },
      });
    }
    return streams.decideAndAppend({
      stream: leftWordStream,
      id: wordId,
      decide: (state) => placeLeftWord(fact, state, hasKeyWorker),
      context,
    });
  }
}
