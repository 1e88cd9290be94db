import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { trajectoryNoteStream } from '../../domain/trajectory-note/trajectory-note.state';
import { OutcomesContext } from '../../outcomes.context';
import { TakeOutNote } from './take-out-note.command';
import { takeOutNote } from './take-out-note.decide';
import type { TakeOutNoteRefusal } from './take-out-note.decide';

@CommandHandler(TakeOutNote)
export class TakeOutNoteHandler implements ICommandHandler<TakeOutNote> {
  constructor(private readonly outcomes: OutcomesContext) {}

  async execute({ personId, noteId, context }: TakeOutNote): Promise<Outcome<TakeOutNoteRefusal>> {
    const { access, platform } = this.outcomes;
    await access.assertMay(context.principal, 'trajectory-note.keep', { personId, part: 'progress' });
    return platform.streams.decideAndAppend({
      stream: trajectoryNoteStream,
      id: personId,
      decide: (notes) => takeOutNote({ noteId, personId, takenOutAt: context.now.toISOString() }, notes),
      context,
    });
  }
}
