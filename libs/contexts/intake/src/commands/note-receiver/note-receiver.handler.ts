import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { newId } from '@platform/event-store/command-context';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { IntakeContext } from '../../intake.context';
import { NoteReceiver } from './note-receiver.command';
import { noteReceiver } from './note-receiver.decide';

@CommandHandler(NoteReceiver)
export class NoteReceiverHandler implements ICommandHandler<NoteReceiver> {
  constructor(private readonly intake: IntakeContext) {}

  /** Every introduction of the person by itself; each is repeatable. */
  async execute({ data, context }: NoteReceiver): Promise<void> {
    await this.intake.access.assertMay(context.principal, 'receiver.note');
    for (const { introductionId } of await this.intake.introductionsOf(data.personId)) {
      await this.intake.platform.streams.decideAndAppend({
        stream: introductionStream,
        id: introductionId,
        decide: (introduction) => noteReceiver({ ...data, introductionId }, introduction),
        context: { ...context, commandId: newId(context, introductionId) },
      });
    }
  }
}
