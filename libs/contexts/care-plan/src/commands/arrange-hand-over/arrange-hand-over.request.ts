import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
} from 'class-validator';
import type { GoesAlong } from '../../domain/hand-over/arrangement.rules';

export class ArrangeHandOverRequest {
  @IsIn(['held', 'planned', 'not-held'], { message: 'must be held, planned or not-held' })
  meeting!: GoesAlong['meeting'];

  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'must be a day that there is' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-31' })
  meetingOn?: string | null;

  @ArrayMaxSize(30, { message: 'must name at most thirty' })
  @ArrayUnique({ message: 'must name each once' })
  @IsUUID('all', { each: true, message: 'must be ids of people and members' })
  present!: string[];

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be at most 2000 characters' })
  meetingWhyNot?: string | null;

  @IsBoolean({ message: 'must be true or false' })
  planGoneThrough!: boolean;

  @IsBoolean({ message: 'must be true or false' })
  safetyPlanGoneThrough!: boolean;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be at most 2000 characters' })
  notGoneThroughWhy?: string | null;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 300, { message: 'must be at most 300 characters' })
  prescriber?: string | null;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 300, { message: 'must be at most 300 characters' })
  reviewer?: string | null;

  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'must be a day that there is' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-31' })
  medicinesReviewBy?: string | null;

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 2000, { message: 'must be at most 2000 characters' })
  medicinesWhyNot?: string | null;

  @IsIn(['yes', 'no', 'not-known'], { message: 'must be yes, no or not-known' })
  aftercare!: GoesAlong['aftercare'];

  @IsOptional()
  @IsString({ message: 'must be text' })
  @Length(0, 300, { message: 'must be at most 300 characters' })
  aftercareWho?: string | null;
}
