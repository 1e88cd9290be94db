import { IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';

export class SetGoalRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  @Matches(/\S/, { message: 'must hold at least one word' })
  text!: string;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be at most 2000 characters' })
  why?: string;

  /** The goal of this plan whose place it takes. */
  @IsOptional()
  @IsUUID('all', { message: 'must be an id (uuid)' })
  replaces?: string;

  /** What the person said was wrong, which this answers. */
  @IsOptional()
  @IsUUID('all', { message: 'must be an id (uuid)' })
  correctionId?: string;
}
