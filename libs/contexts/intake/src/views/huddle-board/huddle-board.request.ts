import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Of those who wait, the oldest first: how many to leave out, and how many to show. */
export class HuddleBoardRequest {
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(0, { message: 'must be 0 or more' })
  @Max(100_000, { message: 'must be at most 100000' })
  from?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be 1 to 500' })
  @Max(500, { message: 'must be 1 to 500' })
  most?: number;
}
