import { IsInt, IsISO8601, IsUUID, Matches, Max, Min } from 'class-validator';

export class RateGoalRequest {
  @IsUUID('loose', { message: 'must be the id of a goal of the plan' })
  goalId!: string;

  @IsInt({ message: 'must be a whole number from 0 to 10' })
  @Min(0, { message: 'must be a whole number from 0 to 10' })
  @Max(10, { message: 'must be a whole number from 0 to 10' })
  rating!: number;

  @Matches(/^(19|20)\d\d-\d\d-\d\d$/, { message: 'must be a day such as 2026-03-02' })
  @IsISO8601({ strict: true }, { message: 'must be a day of the calendar' })
  ratedOn!: string;
}
