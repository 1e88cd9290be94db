import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { OutcomesContext } from '../../outcomes.context';
import { ChooseAreas } from './choose-areas.command';
import { chooseAreas } from './choose-areas.decide';
import type { ChooseAreasRefusal } from './choose-areas.decide';

@CommandHandler(ChooseAreas)
export class ChooseAreasHandler implements ICommandHandler<ChooseAreas> {
  constructor(private readonly outcomes: OutcomesContext) {}

  execute({ personId, areas, context }: ChooseAreas): Promise<Outcome<ChooseAreasRefusal>> {
    const conversationId = newId(context, 'life-conversation');
    return this.outcomes.inLifeConversations(personId, context, (by, conversations) =>
      chooseAreas({ conversationId, personId, areas, chosenBy: by.memberId, chosenAt: by.at }, conversations),
    );
  }
}
