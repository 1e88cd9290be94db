import { defineStream } from '@platform/decider/stream-definition';
import type { NoteWritten, TrajectoryNoteEvent } from './trajectory-note.events';

export type Note = Omit<NoteWritten['data'], 'personId' | 'text'> & {
  readonly text: string;
  readonly rewordedAt: string | null;
};
/** All notes of one person that are there, in the order of their days. */
export type Notes = readonly Note[];

export function evolve(notes: Notes, event: TrajectoryNoteEvent): Notes {
  switch (event.type) {
    case 'NoteWritten': {
      const { personId: _personId, text, ...note } = event.data;
      if (text === null) return notes; // erased
      return [...notes, { ...note, text, rewordedAt: null }].toSorted((one, other) => one.on.localeCompare(other.on));
    }
    case 'NoteReworded': {
      const { noteId, text, readers, rewordedAt } = event.data;
      return notes.map((one) => (one.noteId === noteId && text !== null ? { ...one, text, readers, rewordedAt } : one));
    }
    case 'NoteTakenOut':
      return notes.filter(({ noteId }) => noteId !== event.data.noteId);
  }
}

export const trajectoryNoteStream = defineStream<Notes, TrajectoryNoteEvent>({
  category: 'trajectoryNote',
  initial: [],
  evolve,
  informationClass: 'outcomes',
  personal: { NoteWritten: { text: null, about: null }, NoteReworded: { text: null }, NoteTakenOut: {} },
});
