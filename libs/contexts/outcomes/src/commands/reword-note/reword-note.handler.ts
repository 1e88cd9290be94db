import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { trajectoryNoteStream } from '../../domain/trajectory-note/trajectory-note.state';
import { OutcomesContext } from '../../outcomes.context';
import { RewordNote } from './reword-note.command';
import { rewordNote } from './reword-note.decide';
import type { RewordNoteRefusal } from './reword-note.decide';

@CommandHandler(RewordNote)
export class RewordNoteHandler implements ICommandHandler<RewordNote> {
  constructor(private readonly outcomes: OutcomesContext) {}

  async execute({ context, ...note }: RewordNote): Promise<Outcome<RewordNoteRefusal>> {
    const { access, platform } = this.outcomes;
    const { personId } = note;
    await access.assertMay(context.principal, 'trajectory-note.keep', { personId, part: 'progress' });
    return platform.streams.decideAndAppend({
      stream: trajectoryNoteStream,
      id: personId,
      decide: (notes) => rewordNote({ ...note, rewordedAt: context.now.toISOString() }, notes),
      context,
    });
  }
}
