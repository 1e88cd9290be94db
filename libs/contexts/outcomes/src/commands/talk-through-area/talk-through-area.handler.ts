import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { OutcomesContext } from '../../outcomes.context';
import { TalkThroughArea } from './talk-through-area.command';
import { talkThroughArea } from './talk-through-area.decide';
import type { TalkThroughAreaRefusal } from './talk-through-area.decide';

@CommandHandler(TalkThroughArea)
export class TalkThroughAreaHandler implements ICommandHandler<TalkThroughArea> {
  constructor(private readonly outcomes: OutcomesContext) {}

  execute({ context, seen, ...said }: TalkThroughArea): Promise<Outcome<TalkThroughAreaRefusal>> {
    return this.outcomes.inLifeConversations(said.personId, context, (by, conversations, history) =>
      talkThroughArea(
        { ...said, saidBy: by.memberId, saidAt: by.at },
        conversations,
        history.filter(({ revision }) => revision > seen).map(({ event }) => event),
      ),
    );
  }
}
