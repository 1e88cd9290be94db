import type { Decision } from '@platform/decider/decider';
import type { NoteTakenOut } from '../../domain/trajectory-note/trajectory-note.events';
import type { Notes } from '../../domain/trajectory-note/trajectory-note.state';

export type TakeOutNoteRefusal = 'note-not-there';

/** The person does not want it there any more; no reason is asked. */
export function takeOutNote(taken: NoteTakenOut['data'], notes: Notes): Decision<NoteTakenOut, TakeOutNoteRefusal> {
  const isThere = notes.some(({ noteId }) => noteId === taken.noteId);
  return isThere ? [{ type: 'NoteTakenOut', data: taken }] : { refused: 'note-not-there' };
}
