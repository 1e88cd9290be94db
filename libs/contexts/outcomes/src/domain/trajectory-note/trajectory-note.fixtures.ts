import type { NoteReworded, NoteTakenOut, NoteWritten } from './trajectory-note.events';

export const NOTE_ID = '70e00000-2a51-4f30-9a7e-0d6f6f1f0001';
const of = { noteId: NOTE_ID, personId: '70e00000-2a51-4f30-9a7e-0d6f6f1f0002' };
const AT = '2026-03-02T09:00:00.000Z';

export const written = (more: Partial<NoteWritten['data']> = {}): NoteWritten => ({
  type: 'NoteWritten',
  data: { ...of, on: '2026-03-01', about: 'phq-9', text: 'Moved house', readers: 'me', writtenAt: AT, ...more },
});
export const reworded = (more: Partial<NoteReworded['data']> = {}): NoteReworded => ({
  type: 'NoteReworded',
  data: { ...of, text: 'Moved to Leeds', readers: 'team', rewordedAt: AT, ...more },
});
export const takenOut = (): NoteTakenOut => ({ type: 'NoteTakenOut', data: { ...of, takenOutAt: AT } });
