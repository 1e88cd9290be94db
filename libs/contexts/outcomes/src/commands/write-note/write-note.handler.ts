import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { dayHere } from '../../domain/measure/calendar.rules';
import { trajectoryNoteStream } from '../../domain/trajectory-note/trajectory-note.state';
import { OutcomesContext } from '../../outcomes.context';
import { WriteNote } from './write-note.command';
import { writeNote } from './write-note.decide';
import type { WriteNoteRefusal } from './write-note.decide';

@CommandHandler(WriteNote)
export class WriteNoteHandler implements ICommandHandler<WriteNote> {
  constructor(private readonly outcomes: OutcomesContext) {}

  async execute({ personId, noteId, note, context }: WriteNote): Promise<Outcome<WriteNoteRefusal>> {
    const { access, platform } = this.outcomes;
    await access.assertMay(context.principal, 'trajectory-note.keep', { personId, part: 'progress' });
    const written = { noteId, personId, ...note, writtenAt: context.now.toISOString() };
    return platform.streams.decideAndAppend({
      stream: trajectoryNoteStream,
      id: personId,
      decide: (notes) => writeNote(written, notes, dayHere(context.now)),
      context,
    });
  }
}
