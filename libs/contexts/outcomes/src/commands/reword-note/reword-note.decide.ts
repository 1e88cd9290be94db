import type { Decision } from '@platform/decider/decider';
import type { NoteReworded } from '../../domain/trajectory-note/trajectory-note.events';
import type { Notes } from '../../domain/trajectory-note/trajectory-note.state';

export type RewordNoteRefusal = 'note-not-there';

/** Other words, or other readers, for a note that is there. */
export function rewordNote(note: NoteReworded['data'], notes: Notes): Decision<NoteReworded, RewordNoteRefusal> {
  const now = notes.find(({ noteId }) => noteId === note.noteId);
  if (!now) return { refused: 'note-not-there' };
  if (now.text === note.text && now.readers === note.readers) return [];
  return [{ type: 'NoteReworded', data: note }];
}
