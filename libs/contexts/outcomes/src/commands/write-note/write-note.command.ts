import type { CommandContext } from '@platform/event-store/command-context';
import type { NoteReaders } from '../../domain/trajectory-note/trajectory-note.events';

export class WriteNote {
  constructor(
    readonly personId: string,
    readonly noteId: string,
    readonly note: {
      readonly on: string;
      readonly about: string | null;
      readonly text: string;
      readonly readers: NoteReaders;
    },
    readonly context: CommandContext,
  ) {}
}
