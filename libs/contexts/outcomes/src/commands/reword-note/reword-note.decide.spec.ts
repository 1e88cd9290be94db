import { given } from '@platform/decider/given-when-then';
import { reworded, takenOut, written } from '../../domain/trajectory-note/trajectory-note.fixtures';
import { trajectoryNoteStream } from '../../domain/trajectory-note/trajectory-note.state';
import { rewordNote } from './reword-note.decide';

const { data } = reworded();

describe('rewording a note', () => {
  it('keeps other words and other readers, once', () => {
    given(trajectoryNoteStream, [written()])
      .when((notes) => rewordNote(data, notes))
      .then([reworded()]);
    given(trajectoryNoteStream, [written(), reworded()])
      .when((notes) => rewordNote(data, notes))
      .then([]);
  });

  it('is refused of a note that is not there any more', () => {
    for (const before of [[], [written(), takenOut()]])
      given(trajectoryNoteStream, before)
        .when((notes) => rewordNote(data, notes))
        .thenRefused('note-not-there');
  });
});
