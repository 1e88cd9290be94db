import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import { leftWordStream } from '../../domain/left-word/left-word.state';
import { keyWorkerOf } from '../../domain/plan/plan.rules';
import { planStream } from '../../domain/plan/plan.state';
import { PlaceLeftWord } from './place-left-word.command';
import type { PlaceLeftWordRefusal } from './place-left-word.decide';
import { placeLeftWord } from './place-left-word.decide';

/** Decided here alone, so that two who decide at the same time bring no word to two teams. */
@CommandHandler(PlaceLeftWord)
export class PlaceLeftWordHandler implements ICommandHandler<PlaceLeftWord> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ wordId, personId, placedBy, context }: PlaceLeftWord): Promise<Outcome<PlaceLeftWordRefusal>> {
    const action = placedBy === null ? 'left-word.place-by-code' : 'left-word.place';
    await this.carePlan.access.assertMay(context.principal, action);
    const { streams } = this.carePlan.platform;
    const { state: plan } = await streams.load(planStream, planIdOf(personId));
    const hasKeyWorker = keyWorkerOf(plan) !== undefined && plan.diedAt === null;
    const fact = { wordId, personId, placedBy, placedAt: context.now.toISOString() };
    return streams.decideAndAppend({
      stream: leftWordStream,
      id: wordId,
      decide: (word) => placeLeftWord(fact, word, hasKeyWorker),
      context,
    });
  }
}
