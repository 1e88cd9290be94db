import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { IntakeContext } from '../../intake.context';
import { CorrectPassage } from './correct-passage.command';
import type { CorrectPassageRefusal } from './correct-passage.decide';
import { correctPassage } from './correct-passage.decide';

@CommandHandler(CorrectPassage)
export class CorrectPassageHandler implements ICommandHandler<CorrectPassage> {
  constructor(private readonly intake: IntakeContext) {}

  execute({ data, context }: CorrectPassage): Promise<Outcome<CorrectPassageRefusal>> {
    const asked = { text: data.text, at: context.now.toISOString() };
    return this.intake.changePassage('story-passage.correct', data, context, (told, story) =>
      correctPassage(asked, told, story),
    );
  }
}
