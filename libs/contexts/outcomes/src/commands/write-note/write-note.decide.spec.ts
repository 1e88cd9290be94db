import { given } from '@platform/decider/given-when-then';
import { takenOut, written } from '../../domain/trajectory-note/trajectory-note.fixtures';
import { trajectoryNoteStream } from '../../domain/trajectory-note/trajectory-note.state';
import { MOST_NOTES, writeNote } from './write-note.decide';

const { data } = written();

describe('writing a note on one’s own trajectory', () => {
  it('keeps it on its day, for whom the person wants', () =>
    given(trajectoryNoteStream, [])
      .when((notes) => writeNote(data, notes, '2026-03-01'))
      .then([written()]));

  it('is refused for a day to come', () =>
    given(trajectoryNoteStream, [])
      .when((notes) => writeNote(data, notes, '2026-02-28'))
      .thenRefused('day-not-yet-come'));

  it('has room again when one was taken out', () => {
    const full = Array.from({ length: MOST_NOTES }, () => written());
    given(trajectoryNoteStream, full)
      .when((notes) => writeNote(data, notes, '2026-03-01'))
      .thenRefused('too-many-notes');
    given(trajectoryNoteStream, [...full, takenOut()])
      .when((notes) => writeNote(data, notes, '2026-03-01'))
      .then([written()]);
  });

  it('is in the order of the days and not of the writing, and is gone once erased', () => {
    const notes = given(trajectoryNoteStream, [
      written({ noteId: 'later', on: '2026-03-01' }),
      written({ noteId: 'earlier', on: '2026-02-01' }),
      written({ noteId: 'erased', text: null }),
    ])
      .when(() => [])
      .thenState();
    expect(notes.map(({ noteId }) => noteId)).toEqual(['earlier', 'later']);
  });
});
