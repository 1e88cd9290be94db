import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsNumber, IsOptional, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

const WHOLE = { message: 'must be a whole number' };
const ID = { message: 'must be the id of one, a uuid' };
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?Z?$/;

export class PageRequest {
  @IsOptional()
  @Type(() => Number)
  @IsInt(WHOLE)
  @Min(1, { message: 'must be at least 1' })
  @Max(1_000_000, { message: 'must be at most 1000000' })
  page?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt(WHOLE)
  @Min(1, { message: 'must be at least 1' })
  @Max(100, { message: 'must be at most 100' })
  per_page?: number;
}

export class OrganizationsRequest extends PageRequest {
  @IsOptional()
  @MaxLength(200, { message: 'must be at most 200 characters' })
  @Matches(/^[^\0]*$/, { message: 'must be words to search for' })
  search?: string;
}

export class OrganizationRequest {
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'must be true or false' })
  full_service?: 'true' | 'false';
}

/** The parameters of the profile. Another filter is refused by name: ignoring it would mislead. */
class FiltersRequest extends OrganizationsRequest {
  @IsOptional()
  @IsUUID('all', ID)
  taxonomy_term_id?: string;

  @IsOptional()
  @IsUUID('all', ID)
  taxonomy_id?: string;

  @IsOptional()
  @IsUUID('all', ID)
  organization_id?: string;

  @IsOptional()
  @Type(() => Number)
  @IsNumber({}, { message: 'must be a number of years' })
  minimum_age?: number;

  @IsOptional()
  @Type(() => Number)
  @IsNumber({}, { message: 'must be a number of years' })
  maximum_age?: number;

  @IsOptional()
  @Matches(TIME, { message: 'must be a time such as 09:00' })
  start_time?: string;

  @IsOptional()
  @Matches(TIME, { message: 'must be a time such as 17:00' })
  end_time?: string;

  @IsOptional()
  @Matches(/^(mo|tu|we|th|fr|sa|su)[a-z]{0,7}$/i, { message: 'must be a day such as MO or Monday' })
  day?: string;

  @IsOptional()
  @IsISO8601({ strict: true }, { message: 'must be a date and time such as 2026-03-02T09:00:00Z' })
  modified_after?: string;

  @IsOptional()
  @IsIn(['true', 'false'], { message: 'must be true or false' })
  full?: 'true' | 'false';
}

export class ServicesRequest extends FiltersRequest {
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'must be true or false' })
  minimal?: 'true' | 'false';

  @IsOptional()
  @IsIn(['json', 'ndjson'], { message: 'must be json or ndjson' })
  format?: 'json' | 'ndjson';
}

export class ServiceAtLocationsRequest extends FiltersRequest {
  @IsOptional()
  @Matches(/^[A-Za-z]{1,2}\d[A-Za-z\d]?( ?\d[A-Za-z]{2})?$/, { message: 'must be a postcode such as SE1 9AA or SE1' })
  postcode?: string;

  @IsOptional()
  @Type(() => Number)
  @IsNumber({}, { message: 'must be a number of metres' })
  @Min(0, { message: 'must be at least 0' })
  @Max(1_000_000, { message: 'must be at most 1000000' })
  proximity?: number;
}
