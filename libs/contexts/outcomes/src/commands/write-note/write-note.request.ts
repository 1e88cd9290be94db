import { IsIn, IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { NoteReaders } from '../../domain/trajectory-note/trajectory-note.events';
import { NOTE_READERS } from '../../domain/trajectory-note/trajectory-note.events';

export class WriteNoteRequest {
  @Matches(/^(19|20)\d\d-\d\d-\d\d$/, { message: 'must be a day such as 2026-03-02' })
  @IsISO8601({ strict: true }, { message: 'must be a day of the calendar' })
  on!: string;

  /** The id of a goal or the code of a measure. */
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,40}$/, { message: 'must be the id of a goal or the code of a measure' })
  about?: string;

  @IsString({ message: 'must be text' })
  @Length(1, 1000, { message: 'must be 1 to 1000 characters' })
  @Matches(/\S/, { message: 'must hold at least one word' })
  text!: string;

  @IsOptional()
  @IsIn(NOTE_READERS, { message: 'must be me or team' })
  readers?: NoteReaders;
}
