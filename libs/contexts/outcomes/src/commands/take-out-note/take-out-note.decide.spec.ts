import { given } from '@platform/decider/given-when-then';
import { takenOut, written } from '../../domain/trajectory-note/trajectory-note.fixtures';
import { trajectoryNoteStream } from '../../domain/trajectory-note/trajectory-note.state';
import { takeOutNote } from './take-out-note.decide';

const { data } = takenOut();

describe('taking a note out', () => {
  it('leaves nothing of it to be shown', () => {
    given(trajectoryNoteStream, [written()])
      .when((notes) => takeOutNote(data, notes))
      .then([takenOut()]);
    const notes = given(trajectoryNoteStream, [written(), takenOut()])
      .when(() => [])
      .thenState();
    expect(notes).toEqual([]);
  });

  it('is refused a second time', () =>
    given(trajectoryNoteStream, [written(), takenOut()])
      .when((notes) => takeOutNote(data, notes))
      .thenRefused('note-not-there'));
});
