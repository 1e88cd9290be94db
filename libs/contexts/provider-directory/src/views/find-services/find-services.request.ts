import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsOptional, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import type { Need } from '../../domain/service-listing/needs.rules';
import { NEED_CODES } from '../../domain/service-listing/needs.rules';

const YES = { message: 'must be true, or be left out' };

/** What somebody looks for; what is left out does not matter. */
export class FindServicesRequest {
  @IsOptional()
  @MaxLength(200, { message: 'must be at most 200 characters' })
  @Matches(/^[^\0]*$/, { message: 'must be words to search for' })
  words?: string;

  @IsOptional()
  @IsIn(NEED_CODES, { message: `must be one of ${NEED_CODES.join(', ')}` })
  need?: Need;

  @IsOptional()
  @Matches(/^[A-Za-z]{1,2}\d[A-Za-z\d]?( ?\d[A-Za-z]{2})?$/, { message: 'must be a postcode such as SE1 9AA, or SE1' })
  near?: string;

  /** With `longitude`, instead of `near`. */
  @IsOptional()
  @Type(() => Number)
  @IsNumber({}, { message: 'must be a number of degrees' })
  @Min(-90, { message: 'must be at least -90' })
  @Max(90, { message: 'must be at most 90' })
  latitude?: number;

  @IsOptional()
  @Type(() => Number)
  @IsNumber({}, { message: 'must be a number of degrees' })
  @Min(-180, { message: 'must be at least -180' })
  @Max(180, { message: 'must be at most 180' })
  longitude?: number;

  /** In metres. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of metres' })
  @Min(100, { message: 'must be at least 100' })
  @Max(200_000, { message: 'must be at most 200000' })
  within?: number;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of years' })
  @Min(0, { message: 'must be at least 0' })
  @Max(120, { message: 'must be at most 120' })
  age?: number;

  @IsOptional()
  @Matches(/^[\p{L} '’()-]{2,50}$/u, { message: 'must be the name of a language, such as Polish' })
  language?: string;

  @IsOptional()
  @IsIn(['true'], YES)
  access?: 'true';

  @IsOptional()
  @IsIn(['true'], YES)
  free?: 'true';

  @IsOptional()
  @IsIn(['true'], YES)
  remote?: 'true';

  /** Of those alone that said in the last two weeks that there is room. */
  @IsOptional()
  @IsIn(['true'], YES)
  room?: 'true';

  @IsOptional()
  @IsUUID('all', { message: 'must be the id of an organisation, a uuid' })
  organisation?: string;

  /** `now`, or a day; then `at`, a time of it. */
  @IsOptional()
  @Matches(/^(now|20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))$/, {
    message: 'must be now, or a day such as 2026-03-02',
  })
  open?: string;

  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'must be a time such as 14:30' })
  at?: string;

  /** From the page before. */
  @IsOptional()
  @Matches(/^[\w-]{1,800}$/, { message: 'must be what the page before gave as next' })
  after?: string;
}
