import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';

/** The parameters of the profile that this feed knows. Another filter is refused by name: ignoring it would mislead. */
export class ServicesPageRequest {
  @IsOptional()
  @MaxLength(200, { message: 'must be at most 200 characters' })
  @Matches(/^[^\0]*$/, { message: 'must be words to search for' })
  search?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be at least 1' })
  @Max(1_000_000, { message: 'must be at most 1000000' })
  page?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: 'must be at least 1' })
  @Max(100, { message: 'must be at most 100' })
  per_page?: number;
}
