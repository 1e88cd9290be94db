import { IsUUID } from 'class-validator';

export class TakeOutNoteAddress {
  @IsUUID('all', { message: 'must be an id (uuid)' })
  personId!: string;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  noteId!: string;
}
