import type { Decision } from '@platform/decider/decider';
import type { NoteWritten } from '../../domain/trajectory-note/trajectory-note.events';
import type { Notes } from '../../domain/trajectory-note/trajectory-note.state';

export type WriteNoteRefusal = 'day-not-yet-come' | 'too-many-notes';

export const MOST_NOTES = 500;

/** A note of the person's own, on a day that has come. */
export function writeNote(
  note: NoteWritten['data'],
  notes: Notes,
  today: string,
): Decision<NoteWritten, WriteNoteRefusal> {
  if (note.on > today) {
    const fields = [{ field: 'on', problem: 'must be today or a day before' }];
    return { refused: 'day-not-yet-come', about: { fields } };
  }
  if (notes.length >= MOST_NOTES) return { refused: 'too-many-notes' };
  return [{ type: 'NoteWritten', data: note }];
}
