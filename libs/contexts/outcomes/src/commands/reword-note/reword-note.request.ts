import { IsIn, IsString, IsUUID, Length, Matches } from 'class-validator';
import type { NoteReaders } from '../../domain/trajectory-note/trajectory-note.events';
import { NOTE_READERS } from '../../domain/trajectory-note/trajectory-note.events';

export class RewordNoteAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  noteId!: string;
}

export class RewordNoteRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 1000, { message: 'must be 1 to 1000 characters' })
  @Matches(/\S/, { message: 'must hold at least one word' })
  text!: string;

  @IsIn(NOTE_READERS, { message: 'must be me or team' })
  readers!: NoteReaders;
}
