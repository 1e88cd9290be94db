import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { IntakeContext } from '../../intake.context';
import { ChoosePassageAudience } from './choose-passage-audience.command';
import type { ChoosePassageAudienceRefusal } from './choose-passage-audience.decide';
import { choosePassageAudience } from './choose-passage-audience.decide';

@CommandHandler(ChoosePassageAudience)
export class ChoosePassageAudienceHandler implements ICommandHandler<ChoosePassageAudience> {
  constructor(private readonly intake: IntakeContext) {}

  execute({ data, context }: ChoosePassageAudience): Promise<Outcome<ChoosePassageAudienceRefusal>> {
    const { audience } = data;
    const at = context.now.toISOString();
    return this.intake.changePassage('passage-audience.choose', data, context, (told, story) =>
      choosePassageAudience({ audience, at }, told, story),
    );
  }
}
