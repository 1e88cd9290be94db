import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@platform/event-store/command-context';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { IntakeContext } from '../../intake.context';
import { NoteFarewell } from './note-farewell.command';
import { noteFarewell } from './note-farewell.decide';

@CommandHandler(NoteFarewell)
export class NoteFarewellHandler implements ICommandHandler<NoteFarewell> {
  constructor(private readonly intake: IntakeContext) {}

  /** Every introduction by itself; each is repeatable. */
  async execute({ data: { introductionIds, personId, heldAt }, context }: NoteFarewell): Promise<void> {
    await this.intake.access.assertMay(context.principal, 'farewell.note');
    for (const introductionId of introductionIds) {
      await this.intake.platform.streams.decideAndAppend({
        stream: introductionStream,
        id: introductionId,
        decide: (introduction) => noteFarewell({ introductionId, personId, heldAt }, introduction),
        context: { ...context, commandId: newId(context, introductionId) },
      });
    }
  }
}
