import { IsISO8601, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';

export class AgreeActionRequest {
  @IsString({ message: 'must be text' })
  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  @Matches(/\S/, { message: 'must hold at least one word' })
  text!: string;

  @IsUUID('all', { message: 'must be an id (uuid)' })
  ownerId!: string;

  @IsOptional()
  @IsUUID('all', { message: 'must be an id (uuid)' })
  ownerAgencyId?: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a date such as 2026-03-09' })
  @IsISO8601({ strict: true }, { message: 'must be a day that exists, such as 2026-03-09' })
  dueOn!: string;

  @IsOptional()
  @IsUUID('all', { message: 'must be an id (uuid)' })
  goalId?: string;

  /** What the person said was wrong, which this answers. */
  @IsOptional()
  @IsUUID('all', { message: 'must be an id (uuid)' })
  correctionId?: string;
}
