import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { ANYONE } from '@platform/access-control/principal';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { leftWordStream } from '../../domain/left-word/left-word.state';
import { LeaveWord } from './leave-word.command';
import { leaveWord } from './leave-word.decide';

/** Nobody is looked for here: the same is done whoever it concerns, and whether or not they are known. */
@CommandHandler(LeaveWord)
export class LeaveWordHandler implements ICommandHandler<LeaveWord> {
  constructor(private readonly carePlan: CarePlanContext) {}

  async execute({ word, context }: LeaveWord): Promise<Outcome<never>> {
    await this.carePlan.access.assertMay(context.principal, 'left-word.leave');
    return this.carePlan.platform.streams.decideAndAppend({
      stream: leftWordStream,
      id: word.wordId,
      decide: (state) => leaveWord(word, state),
      // Who told it is what they said of themself, whether or not they have signed in.
      context: { ...context, principal: ANYONE },
    });
  }
}
