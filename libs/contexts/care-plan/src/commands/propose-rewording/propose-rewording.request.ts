import { Type } from 'class-transformer';
import { IsOptional, IsString, IsUUID, Length, Matches, ValidateNested } from 'class-validator';

/** Words that were chosen while they were written live. */
class PassageRequest {
  /** Of the document, as the room said it. */
  @IsUUID('all', { message: 'must be the id (uuid) that the room said' })
  epoch!: string;

  @Matches(/^[0-9a-f]{2,120}$/, { message: 'must be a relative position of Yjs, hexadecimal' })
  start!: string;

  @Matches(/^[0-9a-f]{2,120}$/, { message: 'must be a relative position of Yjs, hexadecimal' })
  end!: string;

  /** The words themselves. */
  @IsString({ message: 'must be text' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  @Matches(/\S/, { message: 'must hold at least one word' })
  quote!: string;
}

export class ProposeRewordingRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 20_000, { message: 'must be 1 to 20000 characters' })
  @Matches(/\S/, { message: 'must hold at least one word' })
  text!: string;

  /** What the words go in the place of; when it is not given, of everything. */
  @IsOptional()
  @ValidateNested({ message: 'must say which words' })
  @Type(() => PassageRequest)
  passage?: PassageRequest;
}
