import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsOptional,
  IsUrl,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { Day, Listing, OpenDay } from '../../domain/service-listing/service-listing.events';

/** Says something, and nothing that a database cannot keep. */
const WORDS = /^\s*[^\s\0][^\0]*$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** The public feed knows addresses of plain letters only. */
const PLAIN = /^[\x21-\x7e]+$/;

class OpenDayRequest implements OpenDay {
  @IsIn(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { message: 'must be MO, TU, WE, TH, FR, SA or SU' })
  day!: Day;

  @Matches(TIME, { message: 'must be a time such as 09:00' })
  opensAt!: string;

  @Matches(TIME, { message: 'must be a time such as 17:00' })
  closesAt!: string;
}

export class PublishListingRequest {
  @Length(1, 200, { message: 'must be 1 to 200 characters' })
  @Matches(WORDS, { message: 'must say what the service is called' })
  name!: string;

  @Length(1, 200, { message: 'must be 1 to 200 characters' })
  @Matches(WORDS, { message: 'must say what the organisation is called' })
  organisationName!: string;

  @Length(1, 5000, { message: 'must be 1 to 5000 characters' })
  @Matches(WORDS, { message: 'must say what the service does' })
  description!: string;

  @Length(1, 2000, { message: 'must be 1 to 2000 characters' })
  @Matches(WORDS, { message: 'must say who the service is for' })
  eligibility!: string;

  @IsOptional()
  @Length(1, 500, { message: 'must be 1 to 500 characters' })
  @Matches(WORDS, { message: 'must say what it costs, or be left out' })
  fees?: string | null;

  @IsOptional()
  @Matches(/^[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}$/, { message: 'must be a postcode such as SE1 9AA' })
  postcode?: string | null;

  @IsOptional()
  @Matches(/^\+?[\d ()-]{3,25}$/, { message: 'must be a telephone number of digits and spaces' })
  phone?: string | null;

  @IsOptional()
  @IsEmail({}, { message: 'must be an email address' })
  @MaxLength(254, { message: 'must be at most 254 characters' })
  @Matches(PLAIN, { message: 'must be an email address of plain letters' })
  email?: string | null;

  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { message: 'must start with https:// or http://' })
  @MaxLength(500, { message: 'must be at most 500 characters' })
  @Matches(PLAIN, { message: 'must be a web address of plain letters' })
  url?: string | null;

  @IsOptional()
  @IsArray({ message: 'must be a list of days' })
  @ArrayMaxSize(28, { message: 'must be at most 28 openings a week' })
  @ValidateNested({ each: true, message: 'must say day, opensAt and closesAt' })
  @Type(() => OpenDayRequest)
  days?: OpenDayRequest[] | null;

  @IsOptional()
  @Length(1, 1000, { message: 'must be 1 to 1000 characters' })
  @Matches(WORDS, { message: 'must say something, or be left out' })
  capacityNote?: string | null;

  toListing(): Listing {
    return {
      name: this.name,
      organisationName: this.organisationName,
      description: this.description,
      eligibility: this.eligibility,
      fees: this.fees ?? null,
      postcode: this.postcode?.toUpperCase() ?? null,
      phone: this.phone ?? null,
      email: this.email ?? null,
      url: this.url ?? null,
      days: (this.days ?? []).map(({ day, opensAt, closesAt }) => ({ day, opensAt, closesAt })),
      capacityNote: this.capacityNote ?? null,
    };
  }
}
