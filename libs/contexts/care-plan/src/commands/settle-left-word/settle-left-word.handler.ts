import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { leftWordStream } from '../../domain/left-word/left-word.state';
import { SettleLeftWord } from './settle-left-word.command';
import type { SettleLeftWordRefusal } from './settle-left-word.decide';
import { settleLeftWord } from './settle-left-word.decide';

@CommandHandler(SettleLeftWord)
export class SettleLeftWordHandler implements ICommandHandler<SettleLeftWord> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ settled, context }: SettleLeftWord): Promise<Outcome<SettleLeftWordRefusal>> {
    await this.carePlan.access.assertMay(context.principal, 'left-word.place');
    return this.carePlan.platform.streams.decideAndAppend({
      stream: leftWordStream,
      id: settled.wordId,
      decide: (state) => settleLeftWord(settled, state),
      context,
    });
  }
}
