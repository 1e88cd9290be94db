import { IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';

export class ReviewDecisionRequest {
  @IsString({ message: 'must be text' })
  @Matches(/\S/, { message: 'must say what was found' })
  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  words!: string;

  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'must be a day that there is' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2026-03-31' })
  nextReviewOn?: string | null;
}
