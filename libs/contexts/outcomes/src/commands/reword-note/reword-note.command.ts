import type { CommandContext } from '@platform/event-store/command-context';
import type { NoteReaders } from '../../domain/trajectory-note/trajectory-note.events';

export class RewordNote {
  constructor(
    readonly personId: string,
    readonly noteId: string,
    readonly text: string,
    readonly readers: NoteReaders,
    readonly context: CommandContext,
  ) {}
}
