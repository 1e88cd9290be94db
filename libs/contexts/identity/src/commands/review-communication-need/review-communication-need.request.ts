import { IsBoolean, IsISO8601, IsOptional, Matches } from 'class-validator';

export class ReviewCommunicationNeedRequest {
  @IsBoolean({ message: 'must be true or false' })
  isStillSo!: boolean;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day such as 2027-05-06' })
  @IsISO8601({ strict: true }, { message: 'must be a day that there is' })
  reviewOn?: string | null;
}
