import { IsIn, IsString, IsUUID, Length, Matches } from 'class-validator';
import type { Section } from '../../domain/plan/plan.events';
import { SECTIONS } from '../../domain/plan/words.rules';

export class MakeCommentAddress {
  @IsString({ message: 'must be text' })
  planId!: string;

  @IsIn(SECTIONS, { message: `must be one of ${SECTIONS.join(', ')}` })
  section!: Section;
}

/** What somebody says about words that they chose while they were written live. */
export class MakeCommentRequest {
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

  @IsString({ message: 'must be text' })
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  @Matches(/\S/, { message: 'must hold at least one word' })
  text!: string;
}
